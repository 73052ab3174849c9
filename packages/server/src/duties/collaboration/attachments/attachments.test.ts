import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { api, attachment, endpointsOf, type AttachmentRow, type Client } from "@gantry/records";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { problemOf } from "../../../testing/problemOf.ts";
import { startTestGantry, type TestGantry, type Visitor } from "../../../testing/testGantry.ts";

let gantry: TestGantry;
let admin: Awaited<ReturnType<TestGantry["setUp"]>>;
let item: { id: string };
let projectId: string;

beforeAll(async () => {
  gantry = await startTestGantry();
  admin = await gantry.setUp();
  projectId = (await admin.call(api.project.create, { body: { key: "CRM", name: "CRM" } })).id;
  item = await admin.call(api.workItem.create, { body: { projectId, name: "Migrate" } });
});
afterAll(() => gantry.close());

const subject = () => ({ subjectRecord: "workItem", subjectId: item.id });

function attach(call: Client, name: string, content: string | Buffer): Promise<AttachmentRow> {
  const body = new FormData();
  body.append("file", new File([typeof content === "string" ? content : new Uint8Array(content)], name));
  return call(api.collaboration.upload, { query: subject(), body } as never);
}

const refusalOf = async (call: Promise<unknown>) => (await problemOf(call)).problem;
const fetched = ({ cookie }: Visitor, { id }: { id: string }, what: "content" | "thumbnail") =>
  fetch(`${gantry.url}/api/attachments/${id}/${what}`, { headers: { cookie: cookie() } });
const incoming = () => {
  const folder = join(gantry.dataDir, "files", "incoming");
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe("a file", () => {
  it("comes out as it went in, to be saved and never to act", async () => {
    const page = "<html><script>alert(1)</script></html>";
    const row = await attach(admin.call, "page.html", page);
    expect(row).toMatchObject({
      fileName: "page.html",
      type: "text/html",
      sizeBytes: page.length,
      thumbnail: false,
      projectId,
    });
    const answer = await fetched(admin, row, "content");
    expect(await answer.text()).toBe(page);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="page.html"; filename*=UTF-8''page.html`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
    });
    expect((await fetched(admin, row, "thumbnail")).status).toBe(404);
    expect(incoming()).toEqual([]);
  });

  it("that is a picture is shown small, made anew", async () => {
    const picture = await sharp({ create: { width: 1000, height: 10, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const row = await attach(admin.call, "wide.png", picture);
    expect(row).toMatchObject({ type: "image/png", thumbnail: true });
    const answer = await fetched(admin, row, "thumbnail");
    expect(answer.headers.get("content-type")).toBe("image/webp");
    expect(answer.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({
      format: "webp",
      width: 640,
    });
  });

  it("keeps no name that leads elsewhere or reads otherwise than it is", async () => {
    expect((await attach(admin.call, "../../etc/\u202Egnp.txt", "words")).fileName).toBe("gnp.txt");
  });

  it("is refused when it is a program, by name or content, also when it is renamed to one", async () => {
    expect((await refusalOf(attach(admin.call, "tool.exe", "words"))).code).toBe("file.refused");
    expect(
      (await refusalOf(attach(admin.call, "tool.txt", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(99)])))).code,
    ).toBe("file.refused");
    expect((await refusalOf(attach(admin.call, "scan.pdf", "words"))).detail).toContain("scan.pdf");
    const row = await attach(admin.call, "tool.txt", "words");
    const rename = admin.call(
      endpointsOf(attachment).patch,
      { params: { id: row.id }, body: { fileName: "tool.bat" } },
      { version: 1 },
    );
    expect((await refusalOf(rename)).code).toBe("file.refused");
    expect(incoming()).toEqual([]);
  });

  it("is there for those who see its row, and out of sight while that is in the trash", async () => {
    const row = await attach(admin.call, "plan.txt", "words");
    const stranger = await gantry.user(admin, "member");
    expect((await fetched(stranger, row, "content")).status).toBe(404);
    expect((await fetch(`${gantry.url}/api/attachments/${row.id}/content`)).status).toBe(401);
    expect((await refusalOf(attach(stranger.call, "plan.txt", "words"))).code).toBe("row.notFound");
    const viewer = await gantry.user(admin, "viewer");
    await admin.call(api.membership.create, { body: { projectId, userId: viewer.session.user.id, role: "viewer" } });
    expect((await fetched(viewer, row, "content")).status).toBe(200);
    expect((await refusalOf(attach(viewer.call, "plan.txt", "words"))).code).toBe("access.denied");
    await admin.call(api.workItem.remove, { params: { id: item.id } }, { version: 1 });
    expect((await fetched(viewer, row, "content")).status).toBe(404);
    await admin.call(api.workItem.restore, { params: { id: item.id } });
    expect((await fetched(viewer, row, "content")).status).toBe(200);
  });

  it("is made by an upload alone", async () => {
    const made = admin.call(endpointsOf(attachment).create, { body: { ...subject(), fileName: "a.txt" } });
    expect((await refusalOf(made)).code).toBe("file.missing");
    const noForm = admin.call(api.collaboration.upload, { query: subject(), body: {} } as never);
    expect((await refusalOf(noForm)).code).toBe("file.missing");
  });
});

test("an upload that breaks off leaves nothing", async () => {
  const count = async () => (await admin.call(api.collaboration.limits, {})).usedBytes;
  const before = await count();
  const { hostname, port } = new URL(gantry.url);
  const socket = connect(Number(port), hostname);
  const head = `POST /api/attachments/upload?subjectRecord=workItem&subjectId=${item.id} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${admin.cookie()}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n`;
  socket.write(
    `${head}--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${"x".repeat(20_000)}`,
  );
  await expect.poll(incoming).toHaveLength(1);
  socket.destroy();
  await expect.poll(incoming).toEqual([]);
  expect(await count()).toBe(before);
});

test("there is room for so much and no more", async () => {
  const small = await startTestGantry({ fileLimits: { mostBytes: 1000, quotaBytes: 1500 } });
  try {
    const ada = await small.setUp();
    const project = await ada.call(api.project.create, { body: { key: "CRM", name: "CRM" } });
    const add = (bytes: number) => {
      const body = new FormData();
      body.append("file", new File(["x".repeat(bytes)], "a.txt"));
      return ada.call(api.collaboration.upload, {
        query: { subjectRecord: "project", subjectId: project.id },
        body,
      } as never);
    };
    expect((await refusalOf(add(1001))).code).toBe("file.tooLarge");
    await add(900);
    expect((await refusalOf(add(700))).code).toBe("file.quota");
    expect(await ada.call(api.collaboration.limits, {})).toMatchObject({
      mostBytes: 1000,
      quotaBytes: 1500,
      usedBytes: 900,
    });
  } finally {
    await small.close();
  }
});
