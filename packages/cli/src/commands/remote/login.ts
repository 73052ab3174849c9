import { stdin, stderr } from "node:process";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { api } from "@gantry/records";
import { forgetLogin, keepLogin } from "../../remote/login.ts";
import { openRemote } from "../../remote/remote.ts";
import { UsageRefusal } from "../../remote/usageRefusal.ts";
import { withRemote } from "../../remote/withRemote.ts";
import type { RegisterCommand } from "../command.ts";

/** `gantry login URL`, `gantry logout`, `gantry whoami`. */
export const loginCommand: RegisterCommand = (program, exit) => {
  program
    .command("login")
    .description("Keep an access token for a Gantry, for the commands that work over the network")
    .argument("<url>", "where people reach it, such as https://gantry.example.org")
    .addHelpText(
      "after",
      "\nMake the token in Gantry under Your account. It is asked for, or read from standard input.",
    )
    .action((address: string) =>
      withRemote(
        exit,
        async () => {
          const url = originOf(address);
          const token = await askedToken(url);
          const session = await openRemote({ url, token }).call(api.account.session, {});
          const file = keepLogin({ url, token });
          console.log(`Logged in to ${session.organisation.name} as ${session.user.name}; kept in ${file}.`);
        },
        () => openRemote({ url: originOf(address), token: "" }),
      ),
    );
  program
    .command("logout")
    .description("Forget the kept access token; revoke it in Gantry under Your account")
    .action(() => console.log(forgetLogin() ? "Forgotten." : "There was nothing to forget."));
  program
    .command("whoami")
    .description("Say which Gantry the commands talk to, and as whom")
    .action(() =>
      withRemote(exit, async ({ call, url }) => {
        const { user, organisation, permissions } = await call(api.account.session, {});
        console.log(`${user.name} at ${organisation.name} (${url})\nMay: ${permissions.join(", ")}`);
      }),
    );
};

function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === "https:" || url?.protocol === "http:") return url.origin;
  throw new UsageRefusal(`"${address}" is no web address.`, "Write it like https://gantry.example.org.");
}

/** What is typed is not shown; from a pipe the first line is taken. */
async function askedToken(url: string): Promise<string> {
  if (stdin.isTTY) stderr.write(`Access token for ${url}: `);
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: hidden, terminal: stdin.isTTY });
  const token = (await lines.question("")).trim();
  lines.close();
  if (stdin.isTTY) stderr.write("\n");
  if (token.startsWith("gtr_")) return token;
  throw new UsageRefusal("That is no access token.", "It begins with gtr_. Make one in Gantry under Your account.");
}
