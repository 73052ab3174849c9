import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Check, Copy } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { tokenTexts } from "./tokenTexts.ts";

/** The only moment in which a new token can be read. */
export function NewTokenShown({ name, token, onClose }: { name: string; token: string; onClose: () => void }) {
  const t = useTexts(tokenTexts);
  const clipboard = useClipboard();
  return (
    <Dialog opened onClose={onClose} title={`${t("made")}: ${name}`} size="lg">
      <TextInput
        label={t("token")}
        description={t("madeText")}
        readOnly
        data-autofocus
        value={token}
        onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      />
      <Button
        variant="light"
        leftSection={clipboard.copied ? <Check size={16} /> : <Copy size={16} />}
        onClick={() => clipboard.copy(token)}
      >
        {t(clipboard.copied ? "copied" : "copy")}
      </Button>
    </Dialog>
  );
}
