import { inboxViews, notificationReasons } from "@gantry/records";
import { Button, SegmentedControl, Select } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Inbox, Settings2 } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { PreferencesDialog } from "../preferences/PreferencesDialog.tsx";
import { notificationTexts } from "../texts.ts";
import type { InboxAddress } from "./inboxAddress.ts";
import classes from "./InboxPage.module.css";
import { NotificationList } from "./NotificationList.tsx";
import { useInbox, useInboxActions } from "./useInbox.ts";

/** What concerns the reader, with what can be done about it. */
export function InboxPage() {
  const t = useTexts(notificationTexts);
  const navigate = useNavigate();
  const address = useSearch({ from: "/signedIn/inbox" });
  const [choosing, setChoosing] = useState(false);
  const inbox = useInbox(address);
  const actions = useInboxActions();
  const go = (search: InboxAddress) => void navigate({ to: "/inbox", search });
  const { view = "inbox", reason } = address;
  const isEmpty = inbox.data?.length === 0;
  return (
    <PageFrame
      title={t("title")}
      subtitle={t("subtitle")}
      width="text"
      actions={
        <>
          {(view === "inbox" || view === "unread") && !isEmpty && (
            <Button variant="default" onClick={() => actions.mark.mutate({ as: "read" })}>
              {t("allRead")}
            </Button>
          )}
          <Button variant="default" leftSection={<Settings2 size={16} aria-hidden />} onClick={() => setChoosing(true)}>
            {t("settings")}
          </Button>
        </>
      }
    >
      <div className={classes["bar"]}>
        <SegmentedControl
          aria-label={t("view")}
          data={inboxViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(value) => go({ ...(value === "inbox" ? {} : { view: value }), ...(reason ? { reason } : {}) })}
        />
        <Select
          aria-label={t("reason")}
          placeholder={t("reason.all")}
          data={notificationReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          value={reason ?? null}
          clearable
          onChange={(value) => go({ ...(view === "inbox" ? {} : { view }), ...(value ? { reason: value } : {}) })}
        />
      </div>
      <ProblemNotice error={actions.error} />
      {inbox.isPending && <LoadingState />}
      {inbox.isError && <FailedState error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {isEmpty && (
        <EmptyState icon={<Inbox size={28} />} title={t(view === "inbox" && !reason ? "empty" : "emptyView")}>
          {t("emptyText")}
        </EmptyState>
      )}
      {inbox.data && !isEmpty && <NotificationList items={inbox.data} actions={actions} />}
      {inbox.hasNextPage && (
        <Button variant="default" onClick={() => void inbox.fetchNextPage()} loading={inbox.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
      <PreferencesDialog opened={choosing} onClose={() => setChoosing(false)} actions={actions} />
    </PageFrame>
  );
}
