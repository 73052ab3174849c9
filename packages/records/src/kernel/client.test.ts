import { describe, expect, it } from "vitest";
import { api } from "../endpoints.ts";
import { ApiProblem, createClient, urlOf } from "./client.ts";

const id = "01890000-0000-7000-8000-000000000001";

function answering(status: number, body?: unknown) {
  const requests: { url: string; init: RequestInit }[] = [];
  const send = (async (url: URL, init: RequestInit) => {
    requests.push({ url: String(url), init });
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  }) as unknown as typeof fetch;
  return { client: createClient({ baseUrl: "http://localhost:4870", fetch: send }), requests };
}

describe("the typed client", () => {
  it("puts parameters into the path and leaves out what is undefined", () => {
    expect(urlOf(api.project.list, { query: { q: "state:active sort:-name", cursor: undefined, limit: 50 } })).toBe(
      "/api/projects?q=state%3Aactive+sort%3A-name&limit=50",
    );
    expect(urlOf(api.project.get, { params: { id } })).toBe(`/api/projects/${id}`);
  });

  it("sends the version as If-Match and the body as JSON", async () => {
    const { client, requests } = answering(200, {});
    await client(api.project.patch, { params: { id }, body: { name: "CRM" } }, { version: 7 });
    expect(requests[0]?.init.headers).toEqual({ "content-type": "application/json", "if-match": '"7"' });
    expect(requests[0]?.init.body).toBe('{"name":"CRM"}');
  });

  it("throws the server's problem", async () => {
    const problem = {
      type: "about:blank",
      title: "Not found",
      status: 404,
      code: "record.notFound",
      detail: "No such project.",
    };
    const { client } = answering(404, problem);
    const failure = await client(api.project.get, { params: { id } }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect((failure as ApiProblem).problem).toEqual(problem);
  });

  it("says so when the server answers in no known way or not at all", async () => {
    const { client } = answering(502, "bad gateway");
    await expect(client(api.project.get, { params: { id } })).rejects.toMatchObject({
      problem: { status: 502, code: "network.unexplained" },
    });
    const offline = createClient({
      baseUrl: "http://localhost:4870",
      fetch: async () => Promise.reject(new TypeError("fetch failed")),
    });
    await expect(offline(api.project.get, { params: { id } })).rejects.toMatchObject({
      problem: { status: 0, code: "network.unreachable" },
    });
  });
});
