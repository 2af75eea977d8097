// Files that the bundler takes in: style sheets and texts as strings, and
// Go's loader from the toolchain that built the program.

declare module "*.css" { const text: string; export default text; }
declare module "*.txt" { const text: string; export default text; }
declare module "wasm_exec" {}
