export { attachPaper, detachPaper } from './attach-paper.ts';
export { checkMyName } from './check-my-name.ts';
export { checks, verifyCases, verifyNumbers } from './checks.ts';
export { claimCase, releaseCase } from './claim-case.ts';
export { countFigures } from './count-figures.ts';
export { acceptApplication, refuseApplication } from './decide.ts';
export { findMyCases } from './find-my-cases.ts';
export { findNext } from './find-next.ts';
export { findQueue } from './find-queue.ts';
export { getCase } from './get-case.ts';
export { getHead } from './get-head.ts';
export { getMyCase } from './get-my-case.ts';
export { getIssued, getMyIssued } from './get-issued.ts';
export { getMyPaper, getPaper } from './get-paper.ts';
export { getStart } from './get-start.ts';
export { jobs } from './jobs.ts';
export { findIdleDrafts } from './idle-drafts.ts';
export { lapseDraft } from './lapse-drafts.ts';
export { notices } from './notices.ts';
export { openDraft } from './open-draft.ts';
export { proclaim } from './proclaim.ts';
export { recommend, rejectRecommendation } from './recommend.ts';
export { resubmit } from './resubmit.ts';
export { previewLetter } from './write-letter.ts';
export { previewRefusal } from './write-refusal.ts';
export { returnForCorrections } from './return-for-corrections.ts';
export {
	beginReview,
	checkPaper,
	checkPapersGood,
	declareInterest,
	judgeName,
} from './review-acts.ts';
export { type Saved, saveAnswers, settleProposal } from './save-answers.ts';
export { sendMessage, writeNote, writeToApplicant } from './send-message.ts';
export { submitApplication } from './submit-application.ts';
export { verifyCase } from './verify-case.ts';
export { warnOfLapse } from './warn-drafts.ts';
export { discardDraft, withdrawApplication } from './withdraw-application.ts';
