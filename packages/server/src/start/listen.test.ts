import { createServer, type AddressInfo } from "node:net";
import Fastify from "fastify";
import { expect, it } from "vitest";
import { listen } from "./listen.ts";
import { startMessage } from "./startMessage.ts";

it("says who has a port that is taken", async () => {
  const other = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const address = { host: "127.0.0.1", port, publicUrl: `http://localhost:${port}` };
  await expect(listen(Fastify(), address)).rejects.toThrow(`Port ${port} is taken. Another program uses it`);
  await new Promise((resolve) => other.close(resolve));
});

it("knows another Gantry on the port", async () => {
  const other = Fastify();
  other.get("/api/setup", () => ({ needed: false }));
  await other.listen({ host: "127.0.0.1", port: 0 });
  const { port } = other.server.address() as AddressInfo;
  await expect(listen(Fastify(), { host: "127.0.0.1", port, publicUrl: "" })).rejects.toThrow(
    "Gantry runs there already",
  );
  await other.close();
});

it("gives the address with the port that the system chose", async () => {
  const app = Fastify();
  const url = await listen(app, { host: "127.0.0.1", port: 0, publicUrl: "http://localhost:0" });
  expect(url).toMatch(/^http:\/\/localhost:[1-9]\d+$/);
  await app.close();
});

it("refuses an address that is none of this machine", async () => {
  await expect(listen(Fastify(), { host: "192.0.2.1", port: 0, publicUrl: "" })).rejects.toThrow('HOST is "192.0.2.1"');
});

it("prints the set-up link only while it is needed, and warns of open networks", () => {
  const facts = { url: "http://localhost:4870", database: "PostgreSQL 18", setupPath: "/setup?token=abc" };
  const first = startMessage({ ...facts, config: { dataDir: "/data", host: "127.0.0.1" } });
  expect(first).toContain("http://localhost:4870/setup?token=abc");
  expect(first).not.toContain("proxy");
  const later = startMessage({ ...facts, setupPath: null, config: { dataDir: "/data", host: "0.0.0.0" } });
  expect(later).not.toContain("setup");
  expect(later).toContain("put a proxy with https in front");
});
