import { withServer } from "../local/withServer.ts";
import { comparisonText } from "../scenarios/comparisonText.ts";
import type { RegisterCommand } from "./command.ts";

/** `gantry scenarios KEY [NAME]`: the shared what-ifs of a project of the local data, or what one of them changes. */
export const scenariosCommand: RegisterCommand = (program, exit) => {
  program
    .command("scenarios")
    .description("List the shared scenarios of a project, or say what one of them would change")
    .argument("<key>", "the project's key, e.g. CRM")
    .argument("[name]", "a scenario's name, or its beginning")
    .option("--json", "print it as JSON")
    .action((key: string, name: string | undefined, { json }: { json?: boolean }) =>
      withServer(exit, async ({ compareLocalScenario, readConfig }) => {
        const answer = await compareLocalScenario({ config: readConfig(process.env), key, name: name ?? null });
        if (json) console.log(JSON.stringify(answer, null, 2));
        else if (answer.kind === "comparison") console.log(comparisonText(answer));
        else
          console.log(
            answer.scenarios
              .map(({ name: each, state, note }) => [`${each} (${state})`, note].join("\n  ").trim())
              .join("\n") || `${key} has no shared scenario.`,
          );
      }),
    );
};
