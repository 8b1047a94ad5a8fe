import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App.tsx';
import { browserPortSource } from './bridge/browserPortSource.ts';
import { connectEngine } from './rpc/engineConnection.ts';
import './theme/global.css';

// The page's policy forbids eval, which zod would otherwise try.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App connection={connectEngine(browserPortSource())} />);
