import type { RecordDeclaration } from "@gantry/records";
import { ActionIcon, Menu } from "@mantine/core";
import { Rows3 } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { registerTexts } from "../texts.ts";
import type { Groups } from "./useGroups.ts";

interface GroupMenuProps {
  declaration: RecordDeclaration;
  /** Fields the reader sees. */
  names: readonly string[];
  label: (name: string) => string;
  group: string | null;
  groups: Pick<Groups, "closeAll" | "openAll">;
  onGroup: (name: string | null) => void;
}

/** Kinds of which many rows share a value. */
const SHARED = new Set(["choice", "boolean", "reference", "day", "ratio"]);

/** By what the rows are put together. */
export function GroupMenu({ declaration, names, label, group, groups, onGroup }: GroupMenuProps) {
  const t = useTexts(registerTexts);
  const offered = names.filter((name) => SHARED.has(declaration.fields[name]?.kind ?? ""));
  if (offered.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant={group === null ? "default" : "light"}
          size={36}
          aria-label={group === null ? t("group.title") : t("group.by", { name: label(group) })}
          title={group === null ? t("group.title") : t("group.by", { name: label(group) })}
        >
          <Rows3 size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onGroup(null)}>{t("group.none")}</Menu.Item>
        {groups.closeAll && <Menu.Item onClick={groups.closeAll}>{t("group.closeAll")}</Menu.Item>}
        {groups.openAll && <Menu.Item onClick={groups.openAll}>{t("group.openAll")}</Menu.Item>}
        {groups.closeAll && <Menu.Divider />}
        {offered.map((name) => (
          <Menu.Item key={name} onClick={() => onGroup(name)}>
            {label(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
