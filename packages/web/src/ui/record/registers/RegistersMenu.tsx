import { recordName } from "@gantry/records";
import { Menu, UnstyledButton } from "@mantine/core";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import { Fragment } from "react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { recordTexts } from "../texts.ts";
import { registerPages } from "./registerPages.ts";
import { registersByDuty } from "./registersByDuty.ts";

/** The registers of a project, by duty: a tab that opens a menu, and commands that lead there. */
export function RegistersMenu({ projectId, className }: { projectId: string; className: string }) {
  const t = useTexts(recordTexts);
  const language = useTextLanguage();
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const groups = registersByDuty("project", language);
  const base = `/projects/${projectId}/r/`;
  const go = (plural: string) => void navigate({ to: "/projects/$projectId/r/$plural", params: { projectId, plural } });
  const all = groups.flatMap(({ registers }) => registers);
  const pages = registerPages().map(({ to, title, ...page }) => ({
    ...page,
    title: title(),
    isHere: path === to.replace("$projectId", projectId),
    run: () => void navigate({ to, params: { projectId } }),
  }));
  const register = all.find(({ plural }) => path.startsWith(`${base}${plural}`));
  const here = register ? recordName(register, language, "many") : pages.find(({ isHere }) => isHere)?.title;
  useCommands([
    ...all.map((each) => ({
      id: `register.${each.name}`,
      title: recordName(each, language, "many"),
      group: t("registers.title"),
      run: () => go(each.plural),
    })),
    ...pages.map(({ id, title, keys, run }) => ({
      id: `register.${id}`,
      title,
      group: t("registers.title"),
      run,
      ...(keys === undefined ? {} : { keys }),
    })),
  ]);
  if (all.length === 0) return null;
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className={className} {...(here ? { "aria-current": "page" as const } : {})}>
          {here ?? t("registers.title")} <ChevronDown size={14} aria-hidden style={{ verticalAlign: "-2px" }} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ duty, label, registers }) => (
          <Fragment key={duty}>
            <Menu.Label>{label}</Menu.Label>
            {registers.map((each) => (
              <Menu.Item key={each.name} onClick={() => go(each.plural)}>
                {recordName(each, language, "many")}
              </Menu.Item>
            ))}
            {pages
              .filter((page) => page.duty === duty)
              .map(({ id, title, run }) => (
                <Menu.Item key={id} onClick={run}>
                  {title}
                </Menu.Item>
              ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
