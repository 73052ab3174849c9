import { ActionIcon, Kbd, Tooltip } from "@mantine/core";
import type { LucideIcon } from "lucide-react";
import { keyName } from "../../../../ui/keys/keyName.ts";

interface ToolButtonProps {
  label: string;
  /** Shown in the tooltip. */
  keys?: string;
  icon: LucideIcon;
  disabled?: boolean;
  pressed?: boolean;
  run: () => void;
}

/** A button that is an icon; says its name and keys on hover and focus. */
export function ToolButton({ label, keys, icon: Icon, disabled = false, pressed, run }: ToolButtonProps) {
  return (
    <Tooltip
      label={
        <>
          {label} {keys && <Kbd size="xs">{keys.split("+").map(keyName).join(" ")}</Kbd>}
        </>
      }
      events={{ hover: true, focus: true, touch: false }}
    >
      <ActionIcon
        variant={pressed ? "light" : "subtle"}
        color="gray"
        size={32}
        aria-label={label}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        disabled={disabled}
        onClick={run}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
