import { api } from "@gantry/records";
import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { Check, Copy } from "lucide-react";
import { call } from "../../../platform/api/call.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { organisationTexts } from "../texts.ts";
import type { UserRow } from "./userRow.ts";

/** Makes a one-time link with which somebody sets a password, and shows it once. */
export function LinkDialog({ user, onClose }: { user: UserRow; onClose: () => void }) {
  const t = useTexts(organisationTexts);
  const format = useFormat();
  const clipboard = useClipboard();
  const make = useMutation({ mutationFn: () => call(api.account.invite, { params: { id: user.id } }) });
  if (!make.data) {
    return (
      <Dialog
        opened
        onClose={onClose}
        title={t("link.title", { name: user.name })}
        error={make.error}
        confirm={{ label: t("link.make"), run: () => make.mutate(), busy: make.isPending }}
      >
        <p>{t("link.text")}</p>
      </Dialog>
    );
  }
  const link = new URL(make.data.path, location.origin).href;
  return (
    <Dialog opened onClose={onClose} title={t("link.title", { name: user.name })} size="lg">
      <TextInput
        label={t("link.label")}
        description={t("link.expires", { when: format.moment(make.data.expiresAt) })}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="light"
        leftSection={clipboard.copied ? <Check size={16} /> : <Copy size={16} />}
        onClick={() => clipboard.copy(link)}
      >
        {t(clipboard.copied ? "link.copied" : "link.copy")}
      </Button>
    </Dialog>
  );
}
