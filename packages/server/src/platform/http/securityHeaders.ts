import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

const sources = {
  "default-src": ["'self'"],
  "base-uri": ["'none'"],
  "connect-src": ["'self'"],
  "font-src": ["'self'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
  "img-src": ["'self'", "data:", "blob:"],
  "object-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "worker-src": ["'self'"],
  "require-trusted-types-for": ["'script'"],
  // "default": the page's own policy, which lets through style sheets without markup and workers of this origin.
  "trusted-types": ["default"],
};

/** The policy of the page itself: styles that its scripts add carry the nonce. */
export const pagePolicy = (nonce: string): string => policyWith("style-src", `'nonce-${nonce}'`);

/** The policy of a worker's own script: it may compile kernels of ours, which evaluates no text. */
export const workerPolicy = policyWith("script-src", "'wasm-unsafe-eval'");

function policyWith(source: keyof typeof sources, value: string): string {
  return Object.entries(sources)
    .map(([name, values]) => `${name} ${[...values, ...(name === source ? [value] : [])].join(" ")}`)
    .join("; ");
}

export async function securityHeaders(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: sources },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
    // Told to browsers only where people reach Gantry by https: it would lock them out of plain http.
    strictTransportSecurity: publicUrl.startsWith("https:") ? { maxAge: 31_536_000 } : false,
  });
}
