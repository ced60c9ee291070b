//! The size of some bytes as they are, after gzip and after brotli, each at its best setting.

use anyhow::Result;
use std::io::Write;
use std::ops::Add;

pub const KIB: usize = 1024;

/// Bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl Add for Sizes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Compresses the bytes both ways.
///
/// # Errors
/// When a compressor fails, which in memory it does not.
pub fn measure(bytes: &[u8]) -> Result<Sizes> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(Sizes { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: compressed.len() })
}

/// `78.5 KiB`
pub fn kib(bytes: usize) -> String {
    let tenths = (bytes * 10 + KIB / 2) / KIB;
    format!("{}.{} KiB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kib_has_one_rounded_decimal() {
        assert_eq!(kib(0), "0.0 KiB");
        assert_eq!(kib(51), "0.0 KiB");
        assert_eq!(kib(52), "0.1 KiB");
        assert_eq!(kib(130 * KIB), "130.0 KiB");
        assert_eq!(kib(80_384), "78.5 KiB");
    }

    #[test]
    fn repetition_compresses_and_sums_add_up() {
        let sizes = measure(&b"timeline ".repeat(1000)).unwrap();
        assert_eq!(sizes.raw, 9000);
        assert!(sizes.gzip < 100 && sizes.brotli < 100, "{sizes:?}");
        assert_eq!((sizes + sizes).raw, 18_000);
    }
}
