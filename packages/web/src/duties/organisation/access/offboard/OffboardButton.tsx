import { Button } from "@mantine/core";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { UserRow } from "../../users/userRow.ts";
import { accessTexts } from "../texts.ts";

interface OffboardButtonProps {
  user: UserRow;
  onOffboard: (user: UserRow) => void;
}

/** Leads to handing over what somebody answers for. */
export function OffboardButton({ user, onOffboard }: OffboardButtonProps) {
  const t = useTexts(accessTexts);
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => onOffboard(user)}
      aria-label={t("offboard.actionNamed", { name: user.name })}
    >
      {t("offboard.action")}
    </Button>
  );
}
