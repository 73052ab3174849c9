import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "../problems/refusal.ts";
import { preparingPage } from "./preparingPage.ts";
import { pagePolicy, workerPolicy } from "./securityHeaders.ts";

const NONCE = "__CSP_NONCE__";
const YEAR_SECONDS = 31_536_000;

/** Serves the built interface: hashed assets for ever, everything else fresh, and the page itself at every address of the app. */
export async function webFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        "cache-control",
        path.includes("/assets/") ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache",
      );
      if (/\.worker-[^/]+\.js(?:\.\w+)?$/.test(path)) void reply.header("content-security-policy", workerPolicy);
    },
    globIgnore: ["**/index.html"],
  });
  app.get("/", (request, reply) => sendPage(request, reply, folder));
}

/** The page, for addresses that the interface itself resolves; a problem for the others. */
export async function pageOrProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  folder: string | null,
): Promise<FastifyReply> {
  const wantsPage =
    request.method === "GET" &&
    !request.url.startsWith("/api/") &&
    (request.headers.accept ?? "").includes("text/html");
  if (folder !== null && wantsPage) return sendPage(request, reply, folder);
  throw new Refusal("route.unknown", `Nothing is served at ${request.method} ${request.url.split("?")[0] ?? ""}.`);
}

async function sendPage(_request: FastifyRequest, reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => null);
  if (page === null) {
    return reply
      .status(503)
      .headers({ "retry-after": "1", "cache-control": "no-store" })
      .type("text/html; charset=utf-8")
      .send(preparingPage);
  }
  const nonce = randomBytes(16).toString("base64");
  return reply
    .headers({ "content-security-policy": pagePolicy(nonce), "cache-control": "no-store" })
    .type("text/html; charset=utf-8")
    .send(page.replaceAll(NONCE, nonce));
}
