export { memoryOf, processTree } from "./processTree.ts";
export { freePort, startProduct, type Product } from "./startProduct.ts";
export { administrator, setUp, visit } from "./visit.ts";
