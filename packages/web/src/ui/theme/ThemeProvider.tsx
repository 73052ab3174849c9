import { MantineProvider, useComputedColorScheme } from "@mantine/core";
import { useLayoutEffect, type ReactNode } from "react";
import { pageNonce } from "../../platform/security/trustContent.ts";
import { cssVariables, theme } from "./theme.ts";

/** Colours by the reader's choice, kept in the browser; "auto" follows the system. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={pageNonce}
    >
      <DocumentTheme />
      {children}
    </MantineProvider>
  );
}

/** Tells what is not Mantine's (our tokens, the plan's drawing) which theme holds. */
function DocumentTheme() {
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = scheme;
  }, [scheme]);
  return null;
}
