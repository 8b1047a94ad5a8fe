import { randomUUID } from 'node:crypto';
import type {
  EngineToMain,
  EvidenceInfo,
  EvidenceReadFailure,
  MainToEngine,
} from '../../domain/control/controlMessages.ts';
import type { EvidenceAddress, EvidenceSource } from './evidenceProtocol.ts';

/** The engine could not give the bytes of an evidence file. */
export class EvidenceReadError extends Error {
  readonly failure: EvidenceReadFailure;

  constructor(failure: EvidenceReadFailure) {
    super(`Evidence not readable: ${failure}`);
    this.failure = failure;
  }
}

interface Waiting {
  resolve(value: EvidenceInfo | Uint8Array): void;
  reject(error: EvidenceReadError): void;
}

/** Asks the engine for evidence over the control channel and pairs answers with questions. */
export class EvidenceRequests implements EvidenceSource {
  readonly #waiting = new Map<string, Waiting>();
  readonly #post: (message: MainToEngine) => boolean;

  constructor(post: (message: MainToEngine) => boolean) {
    this.#post = post;
  }

  async info(evidence: EvidenceAddress): Promise<EvidenceInfo> {
    const requestId = randomUUID();
    return (await this.#ask({ type: 'evidenceInfo', requestId, ...evidence })) as EvidenceInfo;
  }

  async read(evidence: EvidenceAddress, offset: number, length: number): Promise<Uint8Array> {
    const requestId = randomUUID();
    const question = { type: 'readEvidence' as const, requestId, ...evidence, offset, length };
    return (await this.#ask(question)) as Uint8Array;
  }

  /** Takes an answer of the engine; leaves other messages alone. */
  settle(message: EngineToMain): void {
    if (message.type !== 'evidenceInfoResult' && message.type !== 'readEvidenceResult') return;
    const waiting = this.#waiting.get(message.requestId);
    this.#waiting.delete(message.requestId);
    const value = message.type === 'evidenceInfoResult' ? message.info : message.bytes;
    if (value) waiting?.resolve(value);
    else waiting?.reject(new EvidenceReadError(message.error ?? 'FAILED'));
  }

  /** The engine is gone: nobody will answer what was asked. */
  rejectAll(): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new EvidenceReadError('FAILED'));
    this.#waiting.clear();
  }

  #ask(question: MainToEngine & { requestId: string }): Promise<EvidenceInfo | Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.requestId, { resolve, reject });
      if (this.#post(question)) return;
      this.#waiting.delete(question.requestId);
      reject(new EvidenceReadError('FAILED'));
    });
  }
}
