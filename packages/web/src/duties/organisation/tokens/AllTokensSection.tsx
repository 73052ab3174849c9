import { api } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { TokenList } from "./TokenList.tsx";
import { tokenTexts } from "./tokenTexts.ts";

/** Everybody's access tokens, for those who manage users. */
export function AllTokensSection() {
  const t = useTexts(tokenTexts);
  const tokens = useQuery({ queryKey: ["tokens", "all"], queryFn: () => call(api.tokens.listAll, {}) });
  return (
    <Section title={t("all.title")} description={t("all.text")}>
      {tokens.isPending && <LoadingState rows={2} height={48} />}
      {tokens.isError && <FailedState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data && <TokenList tokens={tokens.data.items} empty={t("emptyAll")} named />}
    </Section>
  );
}
