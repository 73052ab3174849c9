import { endpointsOf, fieldLabel, project, recordName, records, type RecordDeclaration } from "@gantry/records";
import { InvalidArgumentError, type Command } from "commander";
import { table } from "../../output/table.ts";
import { cellText, lineText } from "../../remote/cellText.ts";
import { fieldsText } from "../../remote/fieldsText.ts";
import { namesIn } from "../../remote/namesIn.ts";
import { declarationOf, type Remote } from "../../remote/remote.ts";
import { withRemote } from "../../remote/withRemote.ts";
import type { RegisterCommand } from "../command.ts";
import { listRecords, type ListOptions } from "./listRecords.ts";

const all: readonly RecordDeclaration[] = records;

/** `gantry records`, `list`, `query`, `get` and `history`: reading any record type over the network. */
export const readingCommands: RegisterCommand = (program, exit) => {
  program
    .command("records")
    .description("List the record types, or the fields of one")
    .argument("[record]", "such as risk or work-item")
    .action((record: string | undefined) =>
      withRemote(
        exit,
        async () => console.log(record === undefined ? typesText() : fieldsText(declarationOf(record))),
        () => nowhere,
      ),
    );
  listing(program.command("list"))
    .description("List rows of a record type")
    .option("--query <query>", 'which ones: "state:open sort:-dueDay"')
    .action((record: string, options: ListOptions) =>
      withRemote(exit, (remote) => listRecords(remote, declarationOf(record), options)),
    );
  listing(program.command("query"))
    .description("List the rows that a query asks for")
    .argument("<query...>", "such as state:open due<+7d -kind:threat sort:-exposure")
    // A term that begins with a minus is no option.
    .allowUnknownOption()
    .action((record: string, terms: string[], options: ListOptions) =>
      withRemote(exit, (remote) => listRecords(remote, declarationOf(record), { ...options, query: terms.join(" ") })),
    );
  program
    .command("get")
    .description("Print one row")
    .argument("<record>", "record type, such as risk")
    .argument("<row>", "its key (CRM-12, RSK-3, CRM/RSK-3), title or id")
    .option("--project <project>", "key or name of the project it lies in")
    .option("--json", "print it as JSON")
    .action((record: string, row: string, options: { project?: string; json?: true }) =>
      withRemote(exit, (remote) => printRow(remote, declarationOf(record), row, options)),
    );
  program
    .command("history")
    .description("Say who changed what in a row, newest first")
    .argument("<record>", "record type, such as risk")
    .argument("<row>", "its key, title or id")
    .option("--project <project>", "key or name of the project it lies in")
    .option("--json", "print it as JSON")
    .action((record: string, row: string, options: { project?: string; json?: true }) =>
      withRemote(exit, (remote) => printHistory(remote, declarationOf(record), row, options)),
    );
};

/** For commands that need no server. */
const nowhere = {} as Remote;

function listing(command: Command): Command {
  return command
    .argument("<record>", "record type, such as risk or work-item; `gantry records` lists them")
    .option("--project <project>", "key or name of a project: only its rows")
    .option("--columns <fields>", "fields to print, with commas")
    .option("--limit <n>", "rows at most", wholeNumber, "50")
    .option("--all", "all rows, however many")
    .option("--trash", "what lies in the trash")
    .option("--csv", "print CSV")
    .option("--json", "print one JSON array");
}

function wholeNumber(text: string): string {
  if (/^[1-9]\d{0,6}$/.test(text)) return text;
  throw new InvalidArgumentError("It must be a whole number from 1 on.");
}

function typesText(): string {
  const rows = all.map((each) => [
    each.name,
    recordName(each, "en", "many"),
    each.prefix === null ? "" : `${each.prefix}-1`,
    each.scope === "project" ? "of a project" : "of the organisation",
  ]);
  return table([["record", "called", "keys", "lies"], ...rows], [0, 1, 2, 3]);
}

export async function meantId(remote: Remote, declaration: RecordDeclaration, row: string, within: string | undefined) {
  const projectId = within === undefined ? null : await remote.naming.idOf(project, within, null);
  return remote.naming.idOf(declaration, row, projectId);
}

async function printRow(
  remote: Remote,
  declaration: RecordDeclaration,
  meant: string,
  options: { project?: string; json?: true },
): Promise<void> {
  const id = await meantId(remote, declaration, meant, options.project);
  const row = await remote.call(endpointsOf(declaration).get, { params: { id } });
  const key = await remote.naming.keyOf(declaration, row);
  if (options.json) {
    console.log(JSON.stringify({ key, ...row }, null, 2));
    return;
  }
  const columns = Object.keys(declaration.fields);
  const [context, names] = await Promise.all([remote.typing(), namesIn(declaration, columns, [row], remote.naming)]);
  const lines = columns.flatMap((name) => {
    const text = cellText(declaration.fields[name], (row as Record<string, unknown>)[name], context, names);
    return text === "" ? [] : [[fieldLabel(declaration, name, "en"), lineText(text, 1000)]];
  });
  const heading = [...(key === null ? [] : [["Key", key]]), ["Id", row.id], ["Version", String(row.version)]];
  console.log(table([...heading, ...lines.filter(([label]) => label !== "Key")], [1]));
}

async function printHistory(
  remote: Remote,
  declaration: RecordDeclaration,
  meant: string,
  options: { project?: string; json?: true },
): Promise<void> {
  const id = await meantId(remote, declaration, meant, options.project);
  const { items } = await remote.call(endpointsOf(declaration).history, { params: { id }, query: { limit: 200 } });
  if (options.json) {
    console.log(JSON.stringify(items, null, 2));
    return;
  }
  const rows = items.map(({ at, by, verb, cause, before, after }) => [
    at.slice(0, 16).replace("T", " "),
    by?.name ?? "Gantry",
    verb,
    lineText(verb === "updated" ? changedText(before, after) : "", 80),
    cause,
  ]);
  console.log(table([["at (UTC)", "by", "what", "changed", "why"], ...rows], [0, 1, 2, 3, 4]));
}

function changedText(before: Record<string, unknown> | null, after: Record<string, unknown> | null): string {
  return Object.keys(after ?? {})
    .map((name) => `${name}: ${plain(before?.[name])} → ${plain(after?.[name])}`)
    .join(", ");
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}
