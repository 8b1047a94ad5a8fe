import { RecipientKind } from '../../domain/documents/recipients.ts';
import { TemplateKind } from '../../domain/documents/templateKind.ts';

export const usage = `案盾命令行：不开窗口，直接在案件库上工作。

用法：npm run cli -- <命令> [选项]

  help                    显示本说明
  vault create            建立案件库，恢复密钥写到标准输出（只显示这一次）
  vault status            查看目录里有没有案件库
  intake list             列出接待登记
  case list               列出案件
  evidence list           列出证据
  evidence attach         加入证据：--matter 案号或接待编号 --file 文件（可重复）[--origin 来源]
  import 文件…            加入证据并导入其中的通话、短信和账单，取出压缩包和邮件里的文件：
                          [--matter 案号或接待编号] [--year 缺少年份时用的年份]；不给 --matter 时新建接待
  evidence verify         逐件校验证据和保管链；发现问题时退出码为 3
  evidence export         导出原件：--id 证据编号 --out 目标文件
  document generate       生成文书：--case 案号 --template 模板 --to 收件方 --out 目标文件
                          模板：${TemplateKind.options.slice(0, 7).join('|')}|
                          ${TemplateKind.options.slice(7).join('|')}
                          收件方：${RecipientKind.options.slice(0, 9).join('|')}|
                          ${RecipientKind.options.slice(9).join('|')}
  pack                    一键成套：--case 案号 --out 文件夹。在其中新建一个文件夹，放入本案现在可用渠道的全部文书、
                          证据包.zip 和待签署与寄送清单；待补内容和未列入的渠道写到标准错误
  directory export        导出机构名录：--out 文件.csv 或 文件.json [--own 只要本所新增和修改的]
  directory import        导入机构名录：--file 文件 [--apply]；不加 --apply 时只列出会怎样改。
                          只新增和更新，不删除；有不能导入的行时退出码为 1
  directory segments      装入手机号段表（CSV、文本或 phone.dat）：--file 文件 --source 来源 --as-of 截至日期
  generate                从一个 JSON 案件文件生成文书，不需要案件库：--case 案件.json --template 模板|all --out 文件夹
                          [--to 致送对象] [--date 落款日期] [--text 另存纯文本]；每份文书输出一行 JSON：
                          file、sha256、missing（待补）、warnings（提示）。不认识的字段会点名，不写的按未知处理。
                          generate --schema 输出案件文件的 JSON Schema，generate --example 输出一份示例
  read --jsonl            读消息，不需要案件库：标准输入每行一条 {"id","text","receivedAt"?}，每行答一条
                          类型、警示、机构、金额（分）、逾期天数、期限、号码和链接；有读不了的行时退出码为 1
  breaches --csv 文件     按催收规则分析通话和短信记录（CSV、Excel、手机备份 XML，可重复给出），不需要案件库；
                          输出 JSON：breaches 已违反的，possible 还取决于未知情况的，notes 怎样计数的说明。
                          有每日上限的：count 当日次数，excess 超出几次，contacts 列当日各次，beyondLimit 为 true
                          的才是超出的。
                          --debtor 当事人是债务人（不加时按无关第三人分析）；全部来电默认算同一债权人、
                          按日合并计数，--by-number 改为按号码分别计数，--creditor-numbers 号码,号码 只看这些号码；
                          --consent-hours 22-23 同意联系的时段；--refused-on 日期 明确拒绝联系的日期；
                          --until 日期 只看到这一天；--year 缺少年份时用的年份
  fields 模板.docx        列出律所自有 Word 模板里的字段（JSON，known 为 false 的案件里没有），不需要案件库；
                          模板有错时逐条列出位置，退出码为 1。fields --known 列出全部可用字段及其别名
  fill                    填写律所自有 Word 模板，不需要案件库：--word 模板.docx --data 数据.json --out 成品.docx；
                          缺的内容在成品里标黄为【待补：…】并逐项列出。字段不用 {{ }} 的模板加 --tags '{ }'
  ocr 图片…               识别截屏上的文字，不需要案件库；每张图片输出一行 JSON，读不出时退出码为 1
  verify 证据包.zip       核验证据包或保管链导出，不需要案件库；逐条列出问题，有问题时退出码为 1

选项：
  --vault 目录            案件库所在的数据目录（必填；示例库也在其中）
  --sample                打开示例库，不需要口令；没有时先建立
  --firm 名称             建库时的律所名称
  --operator 姓名         建库时的操作人姓名
  --json                  列表按 JSON 输出

口令从标准输入的第一行读入，不会出现在命令行和环境变量里，例如：
  npm run cli -- vault create --vault ./数据 < 口令文件

退出码：0 成功；1 操作没有完成（原因写在标准错误）；2 用法错误；3 校验发现证据有变动或缺失。
`;
