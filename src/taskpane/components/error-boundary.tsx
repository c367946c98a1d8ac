/** Our own failure while showing a result: said plainly, with a way on, instead of an empty pane. */
import { Component } from "react";
import type { ReactNode } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Texts } from "../texts";

interface Props {
  readonly texts: Texts;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { failure: string | null }> {
  override state: { failure: string | null } = { failure: null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { texts, children } = this.props;
    if (this.state.failure === null) return children;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{texts.viewFailed}</MessageBarTitle>
          {texts.errorNext.unexpected}
          <details>
            <summary>{texts.details}</summary>
            {this.state.failure}
          </details>
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => this.setState({ failure: null })}>{texts.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
