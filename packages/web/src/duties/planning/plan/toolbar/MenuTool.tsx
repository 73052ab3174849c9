import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface MenuToolProps {
  label: string;
  icon: LucideIcon;
  children: ReactNode;
  keepOpen?: boolean;
}

/** An icon button that opens a menu. */
export function MenuTool({ label, icon: Icon, children, keepOpen = false }: MenuToolProps) {
  return (
    <Menu position="bottom-end" closeOnItemClick={!keepOpen} withinPortal shadow="md">
      <Tooltip label={label}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={label}>
            <Icon size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
