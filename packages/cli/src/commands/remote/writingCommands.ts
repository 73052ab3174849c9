import { randomUUID } from "node:crypto";
import {
  api,
  endpointsOf,
  meantValues,
  project,
  recordCalled,
  type Edit,
  type RecordDeclaration,
} from "@gantry/records";
import type { Command } from "commander";
import { assignments } from "../../remote/assignments.ts";
import { fieldsText } from "../../remote/fieldsText.ts";
import { declarationOf, type Remote } from "../../remote/remote.ts";
import { withRemote } from "../../remote/withRemote.ts";
import type { RegisterCommand } from "../command.ts";
import { meantId } from "./readingCommands.ts";

interface WriteOptions {
  project?: string;
  why?: string;
  json?: true;
}

/** `gantry create`, `update` and `delete`: writing any record type over the network. */
export const writingCommands: RegisterCommand = (program, exit) => {
  writing(program.command("create"))
    .description("Create a row; `gantry create risk --help` lists its fields")
    .argument("[fields...]", 'field=value, such as "title=Late supplier" probability=25%')
    .action((record: string, fields: string[], options: WriteOptions) =>
      withRemote(exit, async (remote) => {
        const declaration = declarationOf(record);
        const place =
          options.project !== undefined && declaration.fields["projectId"] ? { projectId: options.project } : {};
        const values = await meaning(remote, declaration, { ...place, ...assignments(fields) }, null);
        const id = randomUUID();
        await apply(remote, { op: "create", record: declaration.name, id, values }, options);
        await tell(remote, declaration, id, "Created", options);
      }),
    );
  writing(program.command("update"))
    .description("Change fields of a row; those not named stay")
    .argument("<row>", "its key, title or id")
    .argument("<fields...>", "field=value; field= empties it")
    .action((record: string, row: string, fields: string[], options: WriteOptions) =>
      withRemote(exit, async (remote) => {
        const declaration = declarationOf(record);
        const id = await meantId(remote, declaration, row, options.project);
        const now = await remote.call(endpointsOf(declaration).get, { params: { id } });
        const { projectId = null } = now as { projectId?: string | null };
        const values = await meaning(remote, declaration, assignments(fields), projectId);
        await apply(remote, { op: "update", record: declaration.name, id, version: now.version, values }, options);
        await tell(remote, declaration, id, "Changed", options);
      }),
    );
  writing(program.command("delete"))
    .description("Move a row to the trash; gantry restore brings it back")
    .argument("<row>", "its key, title or id")
    .action((record: string, row: string, options: WriteOptions) =>
      withRemote(exit, async (remote) => {
        const declaration = declarationOf(record);
        const id = await meantId(remote, declaration, row, options.project);
        const { version } = await remote.call(endpointsOf(declaration).get, { params: { id } });
        await apply(remote, { op: "delete", record: declaration.name, id, version }, options);
        await tell(remote, declaration, id, "Moved to the trash:", options);
      }),
    );
};

/** `gantry restore RECORD ROW`: back from the trash. */
export async function restoreRow(remote: Remote, record: string, row: string, options: WriteOptions): Promise<void> {
  const declaration = declarationOf(record);
  const within = options.project === undefined ? null : await remote.naming.idOf(project, options.project, null);
  const id = await remote.naming.idOf(declaration, row, within, "only");
  await remote.call(endpointsOf(declaration).restore, { params: { id } });
  await tell(remote, declaration, id, "Restored", options);
}

function writing(command: Command): Command {
  return command
    .argument("<record>", "record type, such as risk; `gantry records` lists them")
    .option("--project <project>", "key or name of the project it lies in")
    .option("--why <words>", "why, for the history")
    .option("--json", "print the row as JSON")
    .addHelpText("after", ({ command: { parent } }) => {
      // The words typed so far: the record type comes right after the verb.
      const { rawArgs = [] } = (parent ?? {}) as { rawArgs?: string[] };
      const declaration = rawArgs.map((word) => recordCalled(word)).find((found) => found !== null);
      return declaration ? `\n${fieldsText(declaration)}` : "\nName a record type before --help to see its fields.";
    });
}

async function meaning(
  { naming, typing }: Remote,
  declaration: RecordDeclaration,
  given: Record<string, string>,
  projectId: string | null,
): Promise<Record<string, unknown>> {
  const within = declaration === project ? null : projectId;
  return meantValues(given, { declaration, naming, context: await typing(), projectId: within });
}

async function apply({ call }: Remote, edit: Edit, { why }: WriteOptions): Promise<void> {
  const body = { edits: [edit], ...(why === undefined ? {} : { cause: why }) };
  await call(api.edits.apply, { body }, { idempotencyKey: randomUUID() });
}

async function tell(
  { call, naming }: Remote,
  declaration: RecordDeclaration,
  id: string,
  what: string,
  { json }: WriteOptions,
): Promise<void> {
  const row = await call(endpointsOf(declaration).get, { params: { id } });
  const key = await naming.keyOf(declaration, row);
  const title = String((row as Record<string, unknown>)[declaration.title] ?? "");
  console.log(json ? JSON.stringify({ key, ...row }, null, 2) : `${what} ${[key ?? id, title].join(" ").trim()}`);
}
