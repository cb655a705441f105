package io.clientele.gateway.tag;

import io.clientele.contracts.profile.v1.CountTagsRequest;
import io.clientele.contracts.profile.v1.DeleteTagRequest;
import io.clientele.contracts.profile.v1.ListTagsRequest;
import io.clientele.contracts.profile.v1.PutTagRequest;
import io.clientele.contracts.profile.v1.TagServiceGrpc.TagServiceBlockingStub;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Tags at profile-service. */
@ApplicationScoped
class TagGrpc {

  private final TagServiceBlockingStub service;
  private final Upstream upstream;

  TagGrpc(@GrpcClient("profile") TagServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  TagView.Tags of(String customerId) {
    return new TagView.Tags(
        upstream
            .read(service)
            .listTags(ListTagsRequest.newBuilder().setCustomerId(customerId).build())
            .getTagsList()
            .stream()
            .map(TagMessages::view)
            .toList());
  }

  TagView put(String customerId, String name, Fields body, String caller) {
    return TagMessages.view(
        upstream
            .write(service)
            .putTag(
                PutTagRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setTag(TagMessages.tag(name, body, caller))
                    .build()));
  }

  void delete(String customerId, String name) {
    var _ =
        upstream
            .write(service)
            .deleteTag(
                DeleteTagRequest.newBuilder().setCustomerId(customerId).setName(name).build());
  }

  TagView.TagCounts count() {
    return new TagView.TagCounts(
        upstream
            .list(service)
            .countTags(CountTagsRequest.getDefaultInstance())
            .getTagsList()
            .stream()
            .map(tag -> new TagView.TagCount(tag.getName(), tag.getCustomers()))
            .toList());
  }
}
