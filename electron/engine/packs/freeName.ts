import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** A name that nothing in the folder has yet: 成套文书.zip, 成套文书（2）.zip … */
export async function freeName(folder: string, name: string, ending: string): Promise<string> {
  for (let count = 1; count < 10_000; count += 1) {
    const tried = `${name}${count === 1 ? '' : `（${count}）`}${ending}`;
    const taken = await access(join(folder, tried)).then(
      () => true,
      () => false,
    );
    if (!taken) return tried;
  }
  throw new Error('No free name');
}
