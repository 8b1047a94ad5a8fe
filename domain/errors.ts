/**
 * The closed list of errors. Each sentence says what happened, what it means for the lawyer, and what to do now.
 * A code that is not here never reaches the screen.
 */
export const errorSentences = {
  ENGINE_LOST:
    '后台引擎意外停止，正在重新启动。刚才的操作可能没有完成；已保存的内容不受影响。恢复后程序会自动重试，请稍候。',
  STREAM_INTERRUPTED:
    '后台引擎意外停止，这项工作在中途断了，程序不会自动重做；此前已存好的内容不受影响。请等后台引擎恢复后重新开始这一步。',
  ENGINE_UNAVAILABLE:
    '后台引擎多次启动失败，程序暂时无法读写数据。数据文件没有改动；请关闭案盾后重新打开，仍不行请联系技术支持。',
  VAULT_LOCKED: '案件库已锁定，没有读取任何内容。请输入口令解锁后再试。',
  VAULT_ALREADY_EXISTS: '这台电脑上已经有一个案件库，程序不会覆盖它。请返回解锁界面。',
  VAULT_NOT_FOUND: '没有找到案件库文件。请确认数据目录未被移动；若移动过，请移回原处后再试。',
  VAULT_DAMAGED:
    '案件库文件无法打开，可能已损坏。程序没有改动也没有删除它。请先把整个数据目录复制到别处保存；若另存有较早的数据目录副本，可放回原处再打开，否则请联系技术支持。',
  VAULT_NEWER: '案件库由更新版本的案盾建立，本版本不能打开，以免损坏数据。请安装新版本。',
  VAULT_MIGRATION_FAILED:
    '案件库没能升级到本版本的格式，暂时打不开。内容没有丢失：未完成的升级已经撤回，升级前的备份留在数据目录（文件名含 .before-v）。请复制整个数据目录到别处保存，再联系技术支持。',
  VAULT_IN_USE: '案件库正被另一个案盾窗口使用。请先关闭那个窗口。',
  WRONG_PASSPHRASE: '口令不正确，案件库没有打开。请检查大小写和输入法；忘记口令可改用恢复密钥。',
  WRONG_RECOVERY_KEY: '恢复密钥不正确。请核对抄写的每一组字符（不含数字 0、1 和字母 I、O）后再试。',
  PASSPHRASE_TOO_WEAK:
    '口令太弱，容易被猜出。请至少使用 12 个字符，避免重复字符、键盘顺序或常见词。',
  INPUT_INVALID: '有内容填写不符合要求，没有保存。请按标出的位置改正后再提交。',
  NOT_FOUND: '这条记录不存在或已被移除。请刷新列表后再试。',
  STALE_REVISION: '这份内容刚在别处改过，为避免覆盖没有保存。请刷新后再改。',
  STATUS_CHANGE_NOT_ALLOWED:
    '案件当前状态不能直接改为所选状态，没有改动。请按流程选择下一步，或写明理由走旁路。',
  REASON_REQUIRED: '这一步需要写明理由，没有保存。请填写理由后再提交。',
  INTAKE_ALREADY_CONVERTED: '这份接待已经转为案件，不能再改。请到案件里修改。',
  INTAKE_INCOMPLETE: '接待登记还缺必填内容，尚不能立案。请补齐标出的项目。',
  GRANT_INVALID: '这次选择的文件授权已失效，没有读取文件。请重新选择文件。',
  FILE_UNREADABLE:
    '文件读不出来，可能已被移动、占用或存储介质损坏。案件库没有改动；请确认文件能打开后重新添加。',
  FILE_EMPTY: '文件是空的（0 字节），没有加入证据。请确认导出是否完整。',
  FILE_TOO_LARGE: '文件超过单件上限，没有读入，已有内容不受影响。请拆分后再添加。',
  DISK_FULL: '磁盘空间不足，这次写入已取消，已有内容不受影响。请清理磁盘后再试。',
  DIRECTORY_UNREADABLE:
    '这个文件不是机构名录的表格或 JSON，名录没有改动。请选择由“导出”得到的 CSV 或 JSON 文件；Excel 工作簿请先另存为 CSV（UTF-8 或 GBK 均可）。',
  DIRECTORY_TOO_LARGE:
    '这个文件超过机构名录一次导入的上限（2 MB、5 万行），名录没有改动。请只留下要新增或更新的机构，或者拆成几个文件分次导入。',
  SEGMENTS_UNREADABLE:
    '这个文件里没有读到手机号段表，原有的号段表没有改动。请选择每行一个号段（前七位、省、市、运营商）的 CSV 或文本文件，或者 phone.dat。',
  EXPORT_FAILED: '导出没有完成，目标位置不可写。原件完好；请换一个文件夹再试。',
  EVIDENCE_MISSING:
    '证据的加密文件不在原处，可能被删除或移动。登记信息仍在；请从自己另存的数据目录副本中取回，或请当事人重新提供原件，并联系技术支持。',
  EVIDENCE_CHANGED:
    '证据文件与登记时的校验值不一致，已被改动或损坏。请勿继续使用；请从自己另存的数据目录副本中取回，或请当事人重新提供原件，并联系技术支持。',
  FILE_HOSTILE:
    '文件内容带有危险结构（如外部引用、压缩炸弹），程序已拒绝解析，没有导入任何内容。原件仍作为证据完好保存；请向提供人核实来源，或让其重新导出。',
  FILE_PROTECTED:
    '文件设有打开密码，程序读不出其中内容。原件完好保存；请向当事人索取密码，用其他软件解除密码后另存一份再添加。',
  PARSER_STOPPED:
    '解析这个文件时解析程序被中止：文件可能损坏、过于庞大或结构异常。没有导入任何内容，原件完好保存；请确认文件能在其他软件中打开，或让当事人重新导出、拆分后再添加。',
  EVIDENCE_DESTROYED:
    '这件证据的原件已经作为登记在案的操作删除，只剩校验值、登记信息和保管链，没有内容可读。请改用其他证据，或从证据包中去掉它。',
  ARCHIVE_DAMAGED:
    '压缩包损坏、不完整或格式不受支持，其余内容取不出来。原件仍作为证据完好保存；请让提供人重新发送，或先用其他软件解压，再把文件逐个添加。',
  ARCHIVE_ENCRYPTED:
    '压缩包里的这个文件设有密码，没有取出。原件仍作为证据完好保存；请向提供人索要密码，解压后再添加，或让其发送未加密的文件。',
  ARCHIVE_TOO_DEEP:
    '这是压缩包里的压缩包里的压缩包，层数过多，程序不再往里打开。这一层原件已作为证据保存；确需其内容时，请导出后另行解压再添加。',
  ENTRY_DAMAGED:
    '这个内含文件已损坏或压缩方式不受支持，取出的内容与校验信息不符，没有登记。外层原件完好保存；请让提供人单独发送这个文件。',
  ENTRY_NAME_UNSAFE:
    '这个内含文件的名字指向压缩包之外（上级目录、根目录或盘符），是常见的攻击手法，没有取出。外层原件完好保存；请向提供人核实来源，确需其内容时让其单独发送。',
  ENTRY_NOT_FILE:
    '压缩包里的这一项是链接或特殊文件，本身没有内容，没有取出。外层原件完好保存；需要它所指的文件时，请让提供人单独发送。',
  ENTRY_SYSTEM_FILE:
    '这是操作系统自动生成的辅助文件，不含提供人的内容，没有单独登记。外层原件中仍完整保留，不需要处理。',
  MAIL_UNREADABLE:
    '这封邮件读不出来，可能已损坏或并非邮件文件。原件完好保存；请让提供人从邮箱重新导出为 .eml 文件再添加。',
  PICTURE_TOO_LARGE:
    '这张图片的像素过多，展开会占满内存，程序不予解码，也没有预览。原件完好保存；请导出后用专业软件查看，或让提供人发送普通尺寸的图片。',
  PICTURE_UNREADABLE:
    '这张图片解不开，可能已损坏、不完整或扩展名与内容不符。原件完好保存；请让提供人从原设备重新发送。',
  SOUND_UNREADABLE:
    '这段录音解不开：文件不完整、没有声音内容或格式不受支持。原件完好保存；请确认能在原设备上播放，并重新导出后添加。',
  FILE_TOO_LARGE_TO_SHOW: '文件过大，程序不在内部打开它。原件完好保存；请导出后用其他软件查看。',
  TEMPLATE_INVALID:
    '文书模板有错误，没有生成文件。请到“文书 → 内置模板”用这个案件预览，按指出的行改正，或恢复内置文字。',
  TEMPLATE_OLD_FORMAT:
    '这是旧版 Word 文件（.doc）或 WPS 文件（.wps），程序没有读取。请在 Word 或 WPS 里打开它，选“另存为”，类型选 Word 文档（.docx），再添加另存的文件。',
  TEMPLATE_PROTECTED:
    '这个 Word 文件设有打开密码，程序读不出内容。请在 Word 或 WPS 里打开并取消密码，另存后再添加。',
  TEMPLATE_NOT_WORD:
    '这不是 Word 文档，或文件已经损坏，没有添加。请确认它能在 Word 或 WPS 里打开，另存为 .docx 后再试。',
  TEMPLATE_HOSTILE:
    '这个 Word 文件带有危险结构（如压缩炸弹、外部实体），程序已拒绝读取，没有添加。请向提供人核实来源，或把内容复制到新建的文档里再用。',
  TEMPLATE_TOO_LARGE:
    '这个 Word 文件超过模板的上限（30 MB，正文 12 MB），没有添加。请压缩其中的图片或拆分后再试。',
  TEMPLATE_FAULTY: '模板里的字段标记有错，没有生成文件。请按列出的位置改正模板，再重新添加。',
  PDF_UNAVAILABLE:
    '命令行里没有排版 PDF 的窗口，没有生成 PDF。请在案盾窗口的文书页点“另存为 PDF”，或生成 Word 文书。',
  PDF_NOT_OF_WORD:
    '这份文书由律所自有的 Word 模板生成，要由 Word、WPS 或 LibreOffice 排版，本机没有找到这些软件，没有生成 PDF。请安装其中一种后再试，或者存成 Word 文件，到装有 Word 的电脑上另存为 PDF。',
  PDF_FAILED:
    'PDF 排版没有完成，没有写出文件；已保存的文书不受影响。请重试，仍不行请用 Word 打开后另存为 PDF。',
  CITATION_UNKNOWN:
    '文书里写了本案没有在用的证据编号（可能写错、已停用或者已由更清晰的版本代替），没有生成文件。请改正文中的编号，或者先加入、恢复该证据。',
  DOCUMENT_ALREADY_SENT:
    '这一版已经登记为发出，发出记录不再改动，没有重复登记。内容有误请生成更正版，再登记更正版的发出情况。',
  DOCUMENT_SENT:
    '这份文书的最新一版已经发出，没有生成新版。确需更正请在案件的文书页生成，并确认生成更正版。',
  PACK_EMPTY:
    '这个案件现在没有可以提交的渠道，也没有选中文书，没有生成成套文书。请打开该案的“一键成套”，看各渠道的原因和要先做的事。',
  CANCELLED: '操作已取消，没有留下不完整的内容。',
  INTERNAL:
    '程序内部出错，这次操作没有完成，已保存的内容不受影响。请重试；反复出现请联系技术支持并说明操作步骤。',
} as const;

export type ErrorCode = keyof typeof errorSentences;

export const errorCodes = Object.keys(errorSentences) as ErrorCode[];

/** A failure that the lawyer is meant to understand. `fields` name form fields ('client.idNumber'), never contents. */
export class AnDunError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly string[];

  constructor(code: ErrorCode, fields: readonly string[] = []) {
    super(errorSentences[code]);
    this.name = 'AnDunError';
    this.code = code;
    this.fields = fields;
  }
}
