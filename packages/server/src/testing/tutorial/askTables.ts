import { api, endpointsOf, type Client, type RecordDeclaration } from "@gantry/records";

interface Asked {
  url: string;
  cookie: string;
  call: Client;
  declaration: RecordDeclaration;
  projectId: string;
}

/** What a table brings in is there: on the board by its state, found by words of its own, and in the table that leaves. */
export async function askTables({ url, cookie, call, declaration, projectId }: Asked) {
  const { groups, import: bringIn } = endpointsOf(declaration);
  const content = Buffer.from("Title,Audience,Seats,Held on\nBasics,Zanzibar branch,8,2026-05-12\n").toString("base64");
  const table = { name: "trainings.csv", content, projectId };
  const looked = await call(bringIn, { body: table });
  const { changeSetId } = await call(bringIn, { body: { ...table, accept: true } });
  const { groups: columns } = await call(groups, { query: { by: "state", q: `projectId:${projectId}` } });
  const found = await call(api.live.search, { query: { text: "zanzib" } });
  const left = await fetch(new URL(`/api/${declaration.plural}/export?q=Zanzibar`, url), { headers: { cookie } });
  return {
    looked: looked.counts,
    written: changeSetId !== null,
    board: columns.map(({ value, count }) => [value, count]),
    found: found.items.map(({ record, title }) => [record, title]),
    left: (await left.text()).replace("\ufeff", "").trim().split(/\r?\n/),
  };
}
