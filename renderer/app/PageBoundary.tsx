import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { appText } from '../text/appText.ts';
import { paths } from './paths.ts';

/** A page that fails says so in its own place; rail and top bar go on working. */
export function PageBoundary(props: { children: ReactNode }) {
  const location = useLocation();
  const navigate = useNavigate();
  return (
    // Another address is another chance.
    <Boundary key={location.pathname} onDesk={() => navigate(paths.desk)}>
      {props.children}
    </Boundary>
  );
}

interface BoundaryProps {
  children: ReactNode;
  onDesk: () => void;
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="warning"
        title={appText.pageFailedTitle}
        subTitle={appText.pageFailedText}
        extra={[
          <Button key="again" type="primary" onClick={() => this.setState({ failed: false })}>
            {appText.pageFailedAgain}
          </Button>,
          <Button key="desk" onClick={this.props.onDesk}>
            {appText.pageFailedDesk}
          </Button>,
        ]}
      />
    );
  }
}
