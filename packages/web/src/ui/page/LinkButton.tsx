import { Button, type ButtonProps } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

type LinkButtonProps = ButtonProps & Pick<LinkProps, "to" | "params" | "search"> & { children: ReactNode };

/** Looks like a button, leads to a page. */
export function LinkButton({ to, params, search, children, ...button }: LinkButtonProps) {
  return (
    <Button
      {...button}
      renderRoot={(props) => <Link {...props} to={to} params={params as never} search={search as never} />}
    >
      {children}
    </Button>
  );
}
