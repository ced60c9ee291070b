// Templates of the catalogue: parts in braces are filled in.

export function fill(text, parts) {
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in parts ? String(parts[name]) : all));
}
