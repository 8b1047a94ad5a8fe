import { bundlePaths } from '../../../domain/bundle/bundlePaths.ts';

export interface HowToCheckFacts {
  caseNumber: string;
  /** YYYY-MM-DD. */
  date: string;
  /** Of the public key. */
  fingerprint: string;
  /** A path to show a single check with. */
  sampleFile: string;
  /** The zip holds the custody log alone. */
  custodyOnly: boolean;
}

/**
 * A page that says how to check everything without this program, with what Windows, macOS and
 * Linux bring along. No script, nothing loaded from elsewhere.
 */
export function howToCheck(facts: HowToCheckFacts): string {
  const body = [
    `<h1>如何核验${facts.custodyOnly ? '保管链导出' : '证据包'}</h1>`,
    `<p>案号：${escapeHtml(facts.caseNumber)}　制作日期：${facts.date}。以下各步只用操作系统自带的工具，不需要安装案盾。请先把压缩文件全部解压到一个文件夹，再在该文件夹中打开命令行。</p>`,
    contents(facts.custodyOnly),
    sums(facts),
    custody(),
    signature(facts.fingerprint),
    '<h2>五、这些核验说明什么</h2>',
    '<p>校验值一致，说明文件自列入清单之后没有改动。保管链连贯、签名相符，说明记录出自持有签名私钥的案件库，此后没有增删改。它们不证明文件内容本身属实，也不证明文件在收集之前没有改动；这些要结合提取笔录、原始存储介质和其他证据判断。</p>',
  ];
  return page(body.join('\n'));
}

function contents(custodyOnly: boolean): string {
  const originals = custodyOnly
    ? ''
    : `<li><b>${bundlePaths.originals}/</b>：原件，逐字节与入库时相同，只改了文件名（前缀为证据目录编号）。</li>
<li><b>${bundlePaths.catalogue}</b>：证据目录和电子数据原件附表；<b>${bundlePaths.pictures}</b>、<b>${bundlePaths.transcript}</b>：证据材料汇编，连续编页（没有相应内容时没有这个文件）；<b>${bundlePaths.collections}/</b>：填写过的提取笔录。</li>`;
  return `<h2>一、包里有什么</h2><ul>${originals}
<li><b>${bundlePaths.sums}</b>：其余每个文件的 SHA-256 校验值；<b>${bundlePaths.sumsSignature}</b>：对它的签名。</li>
<li><b>保管链/</b>：保管链的表格（csv）、逐行记录（jsonl）、检查点、签名和公钥。</li></ul>`;
}

function sums({ sampleFile }: HowToCheckFacts): string {
  const windowsFile = sampleFile.replace(/\//g, '\\');
  return `<h2>二、核对全部文件</h2>
<h3>Windows（PowerShell）</h3>
${code(`Get-Content -Encoding UTF8 ${bundlePaths.sums} | ForEach-Object {
  $hash, $file = $_ -split '  ', 2
  $found = (Get-FileHash -Algorithm SHA256 -LiteralPath $file).Hash
  if ($found -eq $hash) { "一致    $file" } else { "不一致  $file" }
}`)}
<p>只核对一个文件（命令提示符）：</p>
${code(`certutil -hashfile "${windowsFile}" SHA256`)}
<h3>macOS（终端）</h3>
${code(`shasum -a 256 -c ${bundlePaths.sums}`)}
<h3>Linux</h3>
${code(`sha256sum -c ${bundlePaths.sums}`)}
<p>每一行都应显示一致（OK）。清单里没有、文件夹里却有的文件（${bundlePaths.sums} 和 ${bundlePaths.sumsSignature} 除外）不属于本次提交。</p>`;
}

function custody(): string {
  return `<h2>三、核对保管链</h2>
<p>${bundlePaths.custodyLines} 每行一条记录，按时间排列。每行末尾的 lineHash = SHA-256（上一行的 lineHash，加一个换行符，加本行去掉“,&quot;lineHash&quot;:…”之后的文本）；第一行的“上一行”是 64 个 0。改动、删除或插入任何一行，其后各行都对不上。最后一行的 lineHash 写在 ${bundlePaths.checkpoint} 里。装有 Python 3 时可以这样逐行重算：</p>
${code(`python3 - <<'END'
import hashlib, json
previous = '0' * 64
for number, line in enumerate(open('${bundlePaths.custodyLines}', encoding='utf-8', newline='\\n'), 1):
    body, claimed = line.rstrip('\\n').rsplit(',"lineHash":"', 1)
    previous = hashlib.sha256((previous + '\\n' + body + '}').encode()).hexdigest()
    assert previous == claimed[:-2], f'第 {number} 行不符'
checkpoint = json.load(open('${bundlePaths.checkpoint}', encoding='utf-8'))
print('保管链连贯' if previous == checkpoint['lastLineHash'] else '与检查点不符')
END`)}
<p>chainPreviousHash 和 chainHash 是案件库内部的链值，带密钥计算，覆盖库内全部案件，所以序号在这里不连续；律师事务所可以用案盾在原库中复核。连续制作证据包、其间没有其他操作时，制作本身不列入本次记录。</p>`;
}

function signature(fingerprint: string): string {
  return `<h2>四、核对签名</h2>
<p>签名算法为 Ed25519，公钥在 ${bundlePaths.publicKey}。装有 OpenSSL 3 时：</p>
${code(`openssl pkeyutl -verify -pubin -inkey ${bundlePaths.publicKey} -rawin -in ${bundlePaths.sums} -sigfile ${bundlePaths.sumsSignature}
openssl pkeyutl -verify -pubin -inkey ${bundlePaths.publicKey} -rawin -in ${bundlePaths.checkpoint} -sigfile ${bundlePaths.checkpointSignature}
openssl pkey -pubin -in ${bundlePaths.publicKey} -outform DER | openssl dgst -sha256`)}
<p>前两条应显示 Signature Verified Successfully。第三条显示公钥指纹，应为：</p>
${code(fingerprint)}
<p>公钥随包提供，替换整包的人也能替换公钥；请通过电话等另外的途径向提交的律师事务所核实上述指纹。</p>`;
}

function code(text: string): string {
  return `<pre>${escapeHtml(text)}</pre>`;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function page(body: string): string {
  const style =
    'body{font:16px/1.8 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111}h1{font-size:1.5em}h2{font-size:1.2em;margin-top:1.6em}h3{font-size:1em}pre{background:#f3f3f3;border:1px solid #ccc;padding:.8em;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.6 Consolas,Menlo,monospace}';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>如何核验</title><style>${style}</style></head><body>
${body}
</body></html>
`;
}
