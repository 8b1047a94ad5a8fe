/** What an article is about; papers ask by topic, never by number. */
export type LawTopic =
  | 'private_life'
  | 'information_rights'
  | 'information_abuse'
  | 'information_complaint'
  | 'consumer_information'
  | 'consumer_data'
  | 'dignity'
  | 'reputation'
  | 'complaint_rule'
  | 'credit_record'
  | 'harassment_penalty'
  | 'threat_penalty'
  | 'insult_penalty'
  | 'fraud_penalty'
  | 'authority_impersonation_penalty'
  | 'identity_misuse_penalty'
  | 'no_contact_order'
  | 'information_sale_penalty'
  | 'information_crime'
  | 'fraud_definition'
  | 'fraud_report'
  | 'fraud_crime'
  | 'stop_payment'
  | 'information_source_tracing'
  | 'return_of_property'
  | 'right_to_report'
  | 'filing_review'
  | 'public_order_filing'
  | 'report_receipt'
  | 'refusal_notice'
  | 'network_venue'
  | 'collection_hours'
  | 'collection_frequency'
  | 'collection_visit'
  | 'collection_bans'
  | 'collection_target'
  | 'illegal_debt_collection'
  | 'agency'
  | 'personality_claims'
  | 'injunction'
  | 'credit_evaluation'
  | 'credit_retention'
  | 'credit_complaint'
  | 'mental_distress'
  | 'consent_withdrawal'
  | 'separate_consent'
  | 'rights_mechanism'
  | 'information_liability';

export type LawArticle = {
  id: string;
  /** As printed, with book-title marks: 《中华人民共和国民法典》. */
  lawName: string;
  /** As printed: 第一千零三十三条第（一）项. */
  article: string;
  /** What it says, as a clause that can follow 规定， — no full stop. */
  summary: string;
  /** law: statute or rule with binding force; standard: recommended; selfRegulation: of an association. */
  force: 'law' | 'standard' | 'selfRegulation';
  /** First and last day ('YYYY-MM-DD') of conduct it governs. */
  validFrom: string;
  validTo?: string;
  source: string;
  /** An unverified article is never printed. */
  status: 'verified' | 'unverified';
  topics: readonly LawTopic[];
  /** Articles of one group replace each other in time; with the day unknown none of them is cited. */
  versionGroup?: string;
  /** Rules of procedure follow the day of filing, not that of the conduct. */
  procedural?: boolean;
  /** Never cited unless a lawyer names it in `confirmedByLawyer`. */
  needsLawyer?: string;
};
