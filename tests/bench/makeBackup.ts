import { open } from 'node:fs/promises';

/** Writes an invented backup of messages of about so many bytes. @returns how many messages */
export async function makeBackup(path: string, bytes: number): Promise<number> {
  const file = await open(path, 'w');
  let rows = 0;
  let written = 0;
  try {
    await file.write(
      "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"0\">\n",
    );
    while (written < bytes) {
      let text = '';
      for (let line = 0; line < 2_000; line += 1, rows += 1) text += message(rows);
      written += (await file.write(text)).bytesWritten;
    }
    await file.write('</smses>\n');
  } finally {
    await file.close();
  }
  return rows;
}

/** As long as real ones: notices of lenders are about 60 characters. */
function message(index: number): string {
  const number = `+86138${String(index % 4_000).padStart(8, '0')}`;
  const at = 1_600_000_000_000 + index * 61_000;
  return `  <sms protocol="0" address="${number}" date="${at}" type="${1 + (index % 2)}" subject="null" body="【某某金融】您的借款已逾期${index % 90}天，应还8,650.${index % 100}元，请于今日18时前处理，编号${index}。&#10;回T退订" toa="null" sc_toa="null" service_center="+8613800100500" read="1" status="-1" locked="0" date_sent="${at - 1_000}" sub_id="1" readable_date="2024年3月5日 21:14:09" contact_name="(Unknown)" />\n`;
}
