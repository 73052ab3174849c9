import { api } from "@gantry/records";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { NewTokenDialog } from "./NewTokenDialog.tsx";
import { TokenList } from "./TokenList.tsx";
import { tokenTexts } from "./tokenTexts.ts";

/** One's own access tokens: made, watched and revoked. */
export function TokensSection() {
  const t = useTexts(tokenTexts);
  const [making, setMaking] = useState(false);
  const tokens = useQuery({ queryKey: ["tokens", "own"], queryFn: () => call(api.tokens.list, {}) });
  return (
    <Section
      title={t("title")}
      description={t("text")}
      actions={
        <Button size="xs" leftSection={<KeyRound size={14} />} onClick={() => setMaking(true)}>
          {t("new")}
        </Button>
      }
    >
      {tokens.isPending && <LoadingState rows={2} height={48} />}
      {tokens.isError && <FailedState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data && <TokenList tokens={tokens.data.items} empty={t("empty")} />}
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
    </Section>
  );
}
