//! Writes the tables of the document's fields into README.md and docs/, between their markers.

use std::fs;
use std::path::Path;
use summitline_core::authoring;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for table in authoring::tables() {
        let file = root.join(table.file);
        let text = table
            .put_into(&fs::read_to_string(&file)?)
            .ok_or_else(|| format!("{} has no place marked for the table {}", table.file, table.name))?;
        fs::write(&file, text)?;
    }
    Ok(())
}
