import { Kbd } from "@mantine/core";
import { useStore } from "../../platform/api/store.ts";
import { commands, type Command } from "../../platform/keyboard/commands.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { appTexts } from "../texts.ts";
import { helpOpened } from "./helpOpened.ts";
import classes from "./HelpSheet.module.css";

/** Every key that does something on the present page. */
export function HelpSheet() {
  const t = useTexts(appTexts);
  const opened = useStore(helpOpened);
  const groups = byGroup(useStore(commands).filter((command) => command.keys));
  return (
    <Dialog opened={opened} onClose={() => helpOpened.set(false)} title={t("keys.title")} size="lg">
      <div className={classes["groups"]}>
        {[...groups].map(([group, list]) => (
          <section key={group}>
            <h3 className={classes["group"]}>{group}</h3>
            <dl className={classes["keys"]}>
              {list.map((command) => (
                <div key={command.id} className={classes["row"]}>
                  <dt>{command.title}</dt>
                  <dd>
                    <Keys command={command} then={t("keys.then")} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={classes["note"]}>{t("keys.note")}</p>
    </Dialog>
  );
}

function byGroup(list: readonly Command[]): Map<string, Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of list) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return groups;
}

const names: Record<string, string> = {
  mod: /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};
const nameOf = (key: string) =>
  names[key] ?? (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1));

function Keys({ command, then }: { command: Command; then: string }) {
  const [first = ""] = command.keys?.split(",") ?? [];
  return first
    .trim()
    .split(" ")
    .map((press, index) => (
      <span key={index}>
        {index > 0 && <span className={classes["then"]}>{then}</span>}
        <Kbd size="xs">{press.split("+").map(nameOf).join(" ")}</Kbd>
      </span>
    ));
}
