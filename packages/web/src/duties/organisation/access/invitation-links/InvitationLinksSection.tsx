import { api, invitationLink, type Row } from "@gantry/records";
import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Copy, Link2 } from "lucide-react";
import { useState } from "react";
import { call } from "../../../../platform/api/call.ts";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { applyEdits, deleteEdit } from "../../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { Section } from "../../../../ui/page/Section.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import { accessTexts } from "../texts.ts";
import { NewLinkDialog } from "./NewLinkDialog.tsx";

type LinkRow = Row<typeof invitationLink>;

/** Links by which people make accounts for themselves: made, passed on, revoked. */
export function InvitationLinksSection() {
  const t = useTexts(accessTexts);
  const format = useFormat();
  const [making, setMaking] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const links = useQuery(allRowsQuery(invitationLink, { q: "sort:-createdAt" }));
  const show = useMutation({
    mutationFn: (id: string) => call(api.invitationLink.secret, { params: { id } }),
    onSuccess: ({ path }) => setAddress(new URL(path, location.origin).href),
  });
  const revoke = useMutation({
    mutationFn: (link: LinkRow) => applyEdits([deleteEdit(invitationLink, link)]),
    onSuccess: (result, { name }) => showUndoable(t("links.revoked", { name }), result),
  });
  const today = new Date().toISOString().slice(0, 10);
  const state = ({ used, uses, until }: LinkRow) =>
    used >= uses || until < today ? t("links.over") : t("links.taken", { used, uses, when: format.date(until, "day") });
  return (
    <Section
      title={t("links.title")}
      description={t("links.text")}
      actions={
        <Button variant="default" leftSection={<Link2 size={16} />} onClick={() => setMaking(true)}>
          {t("links.new")}
        </Button>
      }
    >
      {links.isSuccess && links.data.length === 0 && <p>{t("links.none")}</p>}
      <ul>
        {(links.data ?? []).map((link) => (
          <li key={link.id}>
            <strong>{link.name}</strong>: {state(link)}{" "}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t("links.revokeNamed", { name: link.name })}
              onClick={() => revoke.mutate(link)}
            >
              {t("links.revoke")}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={show.error ?? revoke.error ?? links.error} />
      {making && (
        <NewLinkDialog
          onClose={() => setMaking(false)}
          onMade={(id) => {
            setMaking(false);
            show.mutate(id);
          }}
        />
      )}
      {address && <AddressDialog address={address} onClose={() => setAddress(null)} />}
    </Section>
  );
}

function AddressDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const t = useTexts(accessTexts);
  const clipboard = useClipboard();
  return (
    <Dialog opened onClose={onClose} title={t("links.title")} size="lg">
      <TextInput
        label={t("links.address")}
        description={t("links.shown")}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="light" leftSection={<Copy size={16} />} onClick={() => clipboard.copy(address)}>
        {t(clipboard.copied ? "links.copied" : "links.copy")}
      </Button>
    </Dialog>
  );
}
