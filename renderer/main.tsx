import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App.tsx';
import { browserPortSource } from './bridge/browserPortSource.ts';
import { connectEngine } from './rpc/engineConnection.ts';
import { obeyStylePolicy } from './theme/obeyStylePolicy.ts';
import './theme/global.css';

/** Replaced at build time; false in a release, so that nothing below survives in its bundle. */
declare const __DEV_SWITCHES__: boolean;

// The page's policy forbids eval, which zod would otherwise try.
z.config({ jitless: true });

obeyStylePolicy();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const connection = connectEngine(browserPortSource());
// Tests and the demo build their state through the contract instead of twenty screens.
if (__DEV_SWITCHES__) Object.assign(window, { andunEngine: connection.client });
createRoot(root).render(<App connection={connection} />);
