//! A sheet at the foot of a small screen, dragged by its head.

/// How far it is dragged up, or down as a share of its height, until letting go changes it; in CSS pixels.
const UP: f64 = 40.0;
const DOWN: f64 = 0.25;

/// What becomes of a sheet when it is let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// It goes back to where it was.
    Stay,
    /// It is closed.
    Close,
    /// It takes up most of the screen.
    Grow,
}

/// A sheet that a pointer holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Where the pointer took hold of it, and its height, in CSS pixels.
    from: f64,
    height: f64,
    offset: f64,
}

impl Sheet {
    /// A pointer takes hold of a sheet of a height, at a place on the screen, in CSS pixels from the top.
    #[must_use]
    pub const fn hold(y: f64, height: f64) -> Self {
        Self { from: y, height, offset: 0.0 }
    }

    /// The pointer moves; how far down the sheet is from where it was.
    pub fn drag(&mut self, y: f64) -> f64 {
        self.offset = y - self.from;
        self.offset.max(0.0)
    }

    /// The pointer lets go.
    #[must_use]
    pub fn release(self) -> Release {
        if self.offset > self.height * DOWN {
            Release::Close
        } else if self.offset < -UP {
            Release::Grow
        } else {
            Release::Stay
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a sheet of 400 px that is held at 500 px and let go elsewhere, and where it was last.
    fn dragged(to: f64) -> (f64, Release) {
        let mut sheet = Sheet::hold(500.0, 400.0);
        (sheet.drag(to), sheet.release())
    }

    #[test]
    fn a_sheet_follows_downwards_and_closes_after_a_quarter_of_its_height() {
        assert_eq!(dragged(560.0), (60.0, Release::Stay));
        assert_eq!(dragged(600.0), (100.0, Release::Stay));
        assert_eq!(dragged(601.0), (101.0, Release::Close));
    }

    #[test]
    fn a_sheet_dragged_up_grows_and_does_not_leave_its_place() {
        assert_eq!(dragged(470.0), (0.0, Release::Stay));
        assert_eq!(dragged(450.0), (0.0, Release::Grow));
    }
}
