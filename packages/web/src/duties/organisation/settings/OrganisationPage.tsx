import { organisation } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { rowQuery } from "../../../platform/records/rows.ts";
import { useCan, useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { Sections } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { organisationTexts } from "../texts.ts";
import { AuditSection } from "../audit/AuditSection.tsx";
import { AllTokensSection } from "../tokens/AllTokensSection.tsx";
import { ApiSection } from "./ApiSection.tsx";
import { DemoSection } from "./DemoSection.tsx";
import { OrganisationForm } from "./OrganisationForm.tsx";

/** Settings of the whole organisation. */
export function OrganisationPage() {
  const t = useTexts(organisationTexts);
  const { organisation: own } = useSession();
  const mayWrite = useCan("organisation.write");
  const mayAudit = useCan("audit.read");
  const mayManage = useCan("user.manage");
  const row = useQuery(rowQuery(organisation, own.id));
  return (
    <PageFrame title={t("organisation.title")} subtitle={row.data?.name} width="text">
      {row.isPending && <LoadingState />}
      {row.isError && <FailedState error={row.error} onRetry={() => void row.refetch()} />}
      {row.data && (
        <Sections>
          <fieldset disabled={!mayWrite} style={{ display: "contents" }}>
            <OrganisationForm row={row.data} />
          </fieldset>
          {mayWrite && <DemoSection loaded={row.data.demoRecords > 0} />}
          {mayAudit && <AuditSection />}
          {mayManage && <AllTokensSection />}
          <ApiSection />
        </Sections>
      )}
    </PageFrame>
  );
}
