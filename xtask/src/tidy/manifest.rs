//! What the core may depend on: nothing that only works in a browser.

const BROWSER_CRATES: [&str; 5] = ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo"];

/// Complaints about core/Cargo.toml.
pub fn check_core(text: &str) -> Vec<String> {
    let table = match text.parse::<toml::Table>() {
        Ok(table) => table,
        Err(error) => return vec![format!("is not TOML: {}", error.message())],
    };
    let mut names = Vec::new();
    dependencies(&table, &mut names);
    names.retain(|name| BROWSER_CRATES.contains(&name.as_str()));
    names.iter().map(|name| format!("depends on `{name}`: the core runs without a browser")).collect()
}

/// The names of all packages in any table of dependencies, at any depth (`[target.….dependencies]`).
fn dependencies(table: &toml::Table, names: &mut Vec<String>) {
    for (key, value) in table {
        let Some(inner) = value.as_table() else { continue };
        if key.ends_with("dependencies") {
            names.extend(inner.iter().map(|(name, dependency)| package(name, dependency)));
        } else {
            dependencies(inner, names);
        }
    }
}

/// A dependency's own name, even if the manifest calls it otherwise.
fn package(name: &str, dependency: &toml::Value) -> String {
    dependency.get("package").and_then(toml::Value::as_str).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_crates_are_found_wherever_they_hide() {
        assert!(check_core("[dependencies]\nchrono = \"0.4\"").is_empty());
        for text in [
            "[dependencies]\nleptos = \"0.8\"",
            "[dependencies]\nweb-sys.workspace = true",
            "[dev-dependencies]\njs-sys = \"0.3\"",
            "[target.'cfg(target_arch = \"wasm32\")'.dependencies]\nwasm-bindgen = \"0.2\"",
            "[dependencies]\nbrowser = { package = \"web-sys\", version = \"0.3\" }",
            "[dependencies",
        ] {
            assert_eq!(check_core(text).len(), 1, "{text}");
        }
    }
}
