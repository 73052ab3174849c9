import { api, endpointsOf, comment, risk, type Client } from "@gantry/records";
import type { Fixture } from "@gantry/server/rows";
import type { Payload } from "@gantry/tools/attacks";
import { administrator } from "@gantry/tools/product";

/** Sessions begun with a payload as the name of the browser. */
const DEVICES = 60;
/** What somebody else does, so that it stands in the administrator's inbox. */
const TOLD = 100;
const BATCH = 100;

interface Places {
  url: string;
  call: Client;
  /** Somebody else who may write in the project, and the administrator's id. */
  other: Client;
  administratorId: string;
}

/** Puts payloads where they are no field of a row: devices, tokens, a heading of the organisation, the inbox, and all of them as comments on one item. */
export async function plantElsewhere(
  { url, call, other, administratorId }: Places,
  fixture: Fixture,
  payloads: readonly Payload[],
): Promise<{ hostId: string; places: number }> {
  let places = 0;
  const put = (effect: Promise<unknown>) =>
    effect.then(
      () => places++,
      () => undefined,
    );
  for (const { text } of payloads.slice(0, DEVICES)) {
    const { email, password } = administrator;
    const headers = { "content-type": "application/json", origin: url, "user-agent": headerOf(text) };
    await put(fetch(`${url}/api/session`, { method: "POST", headers, body: JSON.stringify({ email, password }) }));
    await put(call(api.tokens.create, { body: { name: text.slice(0, 100), scopes: ["read"] } }));
  }
  const [organisation] = (await call(api.organisation.list, { query: {} })).items;
  if (organisation) {
    const { id, version } = organisation;
    const longest = payloads.map(({ text }) => text).find((text) => text.startsWith('"><img')) ?? "";
    await put(call(api.organisation.patch, { params: { id }, body: { name: longest } }, { version }));
  }
  const projectId = fixture.projectId("own");
  for (const { text } of payloads.slice(0, TOLD)) {
    const body = { projectId, title: text.slice(0, 200), ownerId: administratorId };
    await put(other(endpointsOf(risk).create, { body }));
  }
  const host = await call(api.workItem.create, { body: { projectId, name: "Host" } });
  const said = payloads.map(({ text }) => ({
    op: "create" as const,
    record: comment.name,
    id: crypto.randomUUID(),
    values: { subjectRecord: "workItem", subjectId: host.id, body: text },
  }));
  for (let from = 0; from < said.length; from += BATCH) {
    const some = said.slice(from, from + BATCH);
    const whole = await call(api.edits.apply, { body: { edits: some } }).catch(() => null);
    if (whole) places += some.length;
    else for (const edit of some) await put(call(api.edits.apply, { body: { edits: [edit] } }));
  }
  return { hostId: host.id, places };
}

/** What of a text a header can hold. */
const headerOf = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, " ").trim();
