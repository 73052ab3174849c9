import { auditText } from "../audit/auditText.ts";
import { withServer } from "../local/withServer.ts";
import type { RegisterCommand } from "./command.ts";

interface VerifyOptions {
  data?: string;
  against?: string;
  json?: boolean;
}

const environment = (data: string | undefined) =>
  data === undefined ? process.env : { ...process.env, DATA_DIR: data };

/** `gantry audit verify` and `gantry audit heads`: whether the change log is what was sealed, and its end to be kept elsewhere. */
export const auditCommand: RegisterCommand = (program, exit) => {
  const audit = program.command("audit").description("Prove that the change log was not tampered with");
  audit
    .command("verify")
    .description("Compare every entry of the change log with its seal; Gantry may be running")
    .option("--data <dir>", "the data folder; DATA_DIR without it")
    .option("--against <file>", "heads kept elsewhere (see `audit heads`), which the log must still lead to")
    .option("--json", "print it as JSON")
    .action(({ data, against, json }: VerifyOptions) =>
      withServer(exit, async ({ auditFile, readConfig }) => {
        const onProgress = process.stderr.isTTY
          ? (checked: number, total: number) => void process.stderr.write(`\r${checked} of ${total} entries`)
          : () => undefined;
        const audits = await auditFile({ config: readConfig(environment(data)), against: against ?? null, onProgress });
        if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
        console.log(json ? JSON.stringify(audits, null, 2) : auditText(audits));
        if (audits.some(({ problemCount }) => problemCount > 0)) exit(1);
      }),
    );
  audit
    .command("heads")
    .description("Print the ends of the change log as they are now; keep them where nobody can change them")
    .option("--data <dir>", "the data folder; DATA_DIR without it")
    .action(({ data }: { data?: string }) =>
      withServer(exit, async ({ headsOf, readConfig }) => {
        const heads = await headsOf(readConfig(environment(data)));
        console.log(JSON.stringify({ format: "gantry-heads", heads }, null, 1));
      }),
    );
};
