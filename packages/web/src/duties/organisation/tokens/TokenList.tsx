import { api, type AccessToken } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, Bot, Clock, KeyRound } from "lucide-react";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { showDone } from "../../../ui/feedback/toasts.tsx";
import { Badge } from "../../../ui/states/Badge.tsx";
import classes from "./TokenList.module.css";
import { tokenTexts } from "./tokenTexts.ts";

interface TokenListProps {
  tokens: readonly AccessToken[];
  empty: string;
  /** Says whose each is. */
  named?: boolean;
}

/** Tokens with what they may do, whether they work and when they were used; each can be revoked. */
export function TokenList({ tokens, empty, named = false }: TokenListProps) {
  const [revoking, setRevoking] = useState<AccessToken | null>(null);
  if (tokens.length === 0) return <p className={classes["empty"]}>{empty}</p>;
  return (
    <>
      <ul className={classes["list"]}>
        {tokens.map((token) => (
          <TokenLine key={token.id} token={token} named={named} onRevoke={() => setRevoking(token)} />
        ))}
      </ul>
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function TokenLine({ token, named, onRevoke }: { token: AccessToken; named: boolean; onRevoke: () => void }) {
  const t = useTexts(tokenTexts);
  const format = useFormat();
  const used = token.lastUsedAt
    ? t("used", { when: format.ago(token.lastUsedAt), address: token.lastUsedFrom ?? "" })
    : t("unused");
  return (
    <li className={classes["token"]} data-state={token.state}>
      <Bot size={20} aria-hidden />
      <div className={classes["text"]}>
        <strong>{token.name}</strong>
        <span>
          <code>{token.start}…</code> · {token.scopes.map((scope) => t(`scope.${scope}`)).join(", ")}
        </span>
        <span>{named ? `${t("by", { name: token.owner.name })} · ${used}` : used}</span>
      </div>
      <TokenState token={token} />
      {token.state === "works" && (
        <Button variant="default" size="xs" aria-label={t("revokeNamed", { name: token.name })} onClick={onRevoke}>
          {t("revoke")}
        </Button>
      )}
    </li>
  );
}

function TokenState({ token: { state, expiresAt, revokedAt } }: { token: AccessToken }) {
  const t = useTexts(tokenTexts);
  const format = useFormat();
  const when = format.moment(state === "revoked" && revokedAt ? revokedAt : expiresAt);
  const look = {
    works: { tone: "good", icon: KeyRound },
    expired: { tone: "neutral", icon: Clock },
    revoked: { tone: "neutral", icon: Ban },
  } as const;
  return <Badge {...look[state]}>{t(`state.${state}`, { when })}</Badge>;
}

/** Asks first: what was revoked cannot be brought back. */
function RevokeDialog({ token: { id, name }, onClose }: { token: AccessToken; onClose: () => void }) {
  const t = useTexts(tokenTexts);
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => call(api.tokens.revoke, { params: { id } }),
    onSuccess() {
      void client.invalidateQueries({ queryKey: ["tokens"] });
      showDone(t("revoked", { name }));
      onClose();
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("revokeNamed", { name })}
      error={revoke.error}
      confirm={{ label: t("revoke"), run: () => revoke.mutate(), danger: true, busy: revoke.isPending }}
    >
      <p>{t("revokeText", { name })}</p>
    </Dialog>
  );
}
