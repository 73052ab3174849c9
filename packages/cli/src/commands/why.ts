import { existsSync } from "node:fs";
import { openPlan, type LivePlan, type Plan } from "@gantry/engine";
import { plainVocabulary, reasonsOf } from "@gantry/records";
import { Option } from "commander";
import { withServer } from "../local/withServer.ts";
import { findingsText } from "../output/findingsText.ts";
import { readPlanFile } from "../output/readPlanFile.ts";
import { activityNamed } from "../why/activityNamed.ts";
import { reasonsText } from "../why/reasonsText.ts";
import type { RegisterCommand } from "./command.ts";

interface WhyOptions {
  side: "start" | "finish";
  json?: boolean;
}

/** `gantry why PLAN ACTIVITY`: why an activity of a file, or of a project of the local data, stands where it does. */
export const whyCommand: RegisterCommand = (program, exit) => {
  program
    .command("why")
    .description("Say why an activity starts or finishes when it does, step by step back to the root")
    .argument("<plan>", "a plan file, or the key of a project of this machine's data, e.g. CRM")
    .argument("<activity>", "its number, WBS code, id or name; part of the name will do")
    .addOption(new Option("--side <side>", "which date").choices(["start", "finish"]).default("start"))
    .option("--json", "print the reasons as JSON")
    .action(async (plan: string, activity: string, options: WhyOptions) => {
      if (existsSync(plan)) return explainFile(plan, activity, options, exit);
      await withServer(exit, async ({ readConfig, readPlanOfProject }) => {
        const { plan: stored, keys } = await readPlanOfProject(readConfig(process.env), plan);
        answer(openPlan(stored), activityNamed(stored, activity, keys), options, { activity, exit });
      });
    });
};

async function explainFile(
  file: string,
  activity: string,
  options: WhyOptions,
  exit: (code: number) => void,
): Promise<void> {
  const result = await readPlanFile(file);
  if (result.status === "refused") {
    console.error(findingsText(result.findings));
    exit(1);
    return;
  }
  const found = result.documents
    .map((document) => ({
      plan: document.plan,
      id: activityNamed(document.plan, activity, (at) => [
        document.items[at]?.code ?? null,
        document.items[at]?.wbsCode ?? null,
      ]),
    }))
    .find(({ id }) => id !== null);
  const plan: Plan | undefined = found?.plan ?? result.documents[0]?.plan;
  if (plan) answer(openPlan(plan), found?.id ?? null, options, { activity, exit });
}

function answer(
  live: LivePlan,
  id: string | null,
  { side, json }: WhyOptions,
  { activity, exit }: { activity: string; exit: (code: number) => void },
): void {
  const reasons = id === null ? null : reasonsOf(live, id, side, plainVocabulary(live.plan));
  if (!reasons) {
    console.error(`error: The plan has no activity "${activity}". Give its number, WBS code, id or name.`);
    exit(1);
    return;
  }
  console.log(json ? JSON.stringify(reasons, null, 2) : reasonsText(reasons));
}
