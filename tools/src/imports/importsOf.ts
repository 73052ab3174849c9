import { parseSync } from "oxc-parser";

/** Every module a source names: imports, re-exports, type imports, dynamic imports and worker addresses alike. */
export function importsOf(path: string, text: string): string[] {
  const { module } = parseSync(path, text);
  const fixed = module.staticImports.map(({ moduleRequest }) => moduleRequest.value);
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest }) => moduleRequest?.value),
  );
  const lazy = module.dynamicImports.map(({ moduleRequest }) =>
    literal(text.slice(moduleRequest.start, moduleRequest.end)),
  );
  const inTypes = [...text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)].map(([, specifier]) => specifier);
  const workers = [...text.matchAll(/new URL\(\s*"([^"]+\.worker\.ts)",\s*import\.meta\.url/g)].map(
    ([, specifier]) => specifier,
  );
  const all = [...fixed, ...passedOn, ...lazy, ...inTypes, ...workers];
  return [...new Set(all.filter((specifier) => specifier !== undefined))];
}

/** A specifier that is put together at run time names nothing here. */
function literal(source: string): string | undefined {
  return /^["'`]([^"'`$]+)["'`]$/.exec(source)?.[1];
}
