/** A running kernel: memory the host writes and reads, and its one function. */
export interface KernelInstance {
  memory: { readonly buffer: ArrayBuffer };
  run(header: number, from: number, to: number): void;
}

/** Makes an instance with a memory of so many bytes. */
export type ForecastKernel = (bytes: number) => KernelInstance;

/** As much of WebAssembly as is needed: it is no part of the language's own library. */
interface WebAssemblyHost {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Instance: new (module: object, imports: object) => { exports: { run: KernelInstance["run"] } };
}

const PAGE = 65_536;

/**
 * Makes the kernel from its bytes (packages/engine/dist/forecast.wasm, built from packages/engine/kernel). The same bytes run in
 * Node and in browsers. Throws where the bytes are no such program or the host has no WebAssembly with SIMD.
 */
export function loadForecastKernel(bytes: Uint8Array): ForecastKernel {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyHost };
  const module = new WebAssembly.Module(bytes);
  return (size) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { memory, run: (header, from, to) => exports.run(header, from, to) };
  };
}
