import { bundle } from "./bundle.mjs";

// Prints the path of the bundle of the entry named, its packages inside.
const [entry] = process.argv.slice(2);
console.log(await bundle(entry, { packages: "inside" }));
process.exit(0);
