import { bundle } from "./bundle.mjs";

// Prints the path of the bundle of the entry named.
const [entry] = process.argv.slice(2);
console.log(await bundle(entry));
process.exit(0);
